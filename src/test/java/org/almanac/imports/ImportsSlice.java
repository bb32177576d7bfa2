package org.almanac.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.almanac.calendar.Calendars;
import org.almanac.people.Founding;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PersonIds;
import org.almanac.rules.Profiles;
import org.almanac.rules.Rules;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Tables, rules, people and files, without engine and web. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@Import({
  Looks.class,
  Doing.class,
  Standings.class,
  Founding.class,
  PersonIds.class,
  PeopleAudit.class,
  Profiles.class,
  Rules.class,
  Calendars.class,
  Village.class,
  ImportsSlice.FirstDay.class
})
@interface ImportsSlice {
  @TestConfiguration
  class FirstDay {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-08-17T13:00:00Z"), ZoneOffset.UTC);
    }
  }
}

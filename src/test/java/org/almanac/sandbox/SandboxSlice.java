package org.almanac.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.almanac.calendar.Calendars;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Profiles;
import org.almanac.rules.Rules;
import org.almanac.rules.Switches;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Tables, rules, people and the sandbox district, without engine and web. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@Import({
  SandboxDistrict.class,
  Profiles.class,
  Rules.class,
  Switches.class,
  Calendars.class,
  RoleHolders.class,
  SandboxSlice.FirstDay.class
})
@interface SandboxSlice {
  @TestConfiguration
  class FirstDay {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-08-17T13:00:00Z"), ZoneOffset.UTC);
    }
  }
}

package org.almanac.writing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.almanac.HandClock;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is written, on a database of its own: real transactions, a clock in hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
  Sheets.class,
  Shares.class,
  WritingAudit.class,
  WritingConfiguration.class,
  Relocking.class,
  WritingSlice.Hand.class
})
@interface WritingSlice {
  @TestConfiguration
  class Hand {
    @Bean
    @Primary
    HandClock handClock() {
      return new HandClock();
    }
  }
}

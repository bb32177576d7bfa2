package org.almanac.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.almanac.rules.Settings;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Durham's settings and days for tests. */
class Durham {
  static final SchoolYear YEAR = SchoolYear.named("2026-27");
  static final Settings SETTINGS = Settings.ofProfile("ddsb", "durham-2014");

  private Durham() {}

  static OrganizationCalendar calendar() {
    return calendarOn("2026-08-17T13:00:00Z");
  }

  static OrganizationCalendar calendarOn(String now) {
    return OrganizationCalendar.of(SETTINGS, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/calendar");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}

package org.almanac.texts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What stands for {0} where no real mail of a kind was written yet: the reader's own, and days. */
@Component
class TextSamples {
  private static final int SOON = 3;
  private static final int LATER = 8;

  private final Organizations organizations;
  private final Calendars calendars;
  private final MessageSource messages;

  TextSamples(Organizations organizations, Calendars calendars, MessageSource messages) {
    this.organizations = organizations;
    this.calendars = calendars;
    this.messages = messages;
  }

  Object[] of(Person reader, List<String> fills) {
    return fills.stream().map(fill -> of(reader, fill)).toArray();
  }

  private Object of(Person reader, String fill) {
    return switch (fill) {
      case "given-name", "signer" -> reader.givenName();
      case "name" -> reader.name();
      case "address" -> reader.mail();
      case "organization" ->
          organizations
              .findById(reader.organization())
              .map(Organization::name)
              .orElse(reader.organization());
      case "day" -> day(reader, SOON);
      case "other-day" -> day(reader, LATER);
      case "hour" -> DayWords.now().hour(LocalTime.of(9, 0));
      case "coffee-hour" -> DayWords.now().hour(LocalTime.of(8, 30));
      case "other-hour" -> DayWords.now().hour(LocalTime.of(13, 30));
      case "end-hour" -> DayWords.now().hour(LocalTime.of(12, 0));
      case "count" -> SOON;
      default -> messages.getMessage("texts.sample." + fill, null, LocaleContextHolder.getLocale());
    };
  }

  private String day(Person reader, int workingDays) {
    OrganizationCalendar calendar = calendars.of(reader.organization());
    LocalDate day = calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), workingDays);
    return DayWords.now().day(day);
  }
}

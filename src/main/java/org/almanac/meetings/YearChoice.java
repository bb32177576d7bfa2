package org.almanac.meetings;

import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which school year somebody means who wants to open one. */
@Component
public class YearChoice {
  private static final String FIELD = "schoolYear";
  private static final int MONTHS_TO_OCTOBER = 2;

  private final Calendars calendars;
  private final MessageSource messages;

  YearChoice(Calendars calendars, MessageSource messages) {
    this.calendars = calendars;
    this.messages = messages;
  }

  /**
   * The year of this name.
   *
   * @throws Refusal when there is none such, it is over, or nobody brought its calendar
   */
  public SchoolYear of(String organization, String name) {
    OrganizationCalendar calendar = calendars.of(organization);
    SchoolYear year = named(name, calendar);
    if (calendar.today().isAfter(year.last())) {
      throw new Refusal(FIELD, say("meetings.year.over", name, calendar.schoolYear().name()));
    }
    if (!known(organization, year)) {
      throw new Refusal(FIELD, say("meetings.year.no-calendar", year.name()));
    }
    return year;
  }

  /** Whether a calendar tells what its days are. */
  public boolean known(String organization, SchoolYear year) {
    return calendars.of(organization).known(year.first().plusMonths(MONTHS_TO_OCTOBER));
  }

  private SchoolYear named(String name, OrganizationCalendar calendar) {
    try {
      return SchoolYear.named(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal(FIELD, say("meetings.year.unknown", name, calendar.schoolYear().name()));
    }
  }

  private String say(String key, Object... words) {
    return messages.getMessage(key, words, LocaleContextHolder.getLocale());
  }
}

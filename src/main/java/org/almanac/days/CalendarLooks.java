package org.almanac.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.BroughtCalendars;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.CalendarFile;
import org.almanac.calendar.CalendarVersion;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.meetings.MeetingDays;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a calendar beside what stands; writes nothing. */
@Component
@Transactional(readOnly = true)
class CalendarLooks {
  private final Calendars calendars;
  private final BroughtCalendars versions;
  private final MeetingDays meetings;
  private final ObjectProvider<CountedDates> keepers;

  CalendarLooks(
      Calendars calendars,
      BroughtCalendars versions,
      MeetingDays meetings,
      ObjectProvider<CountedDates> keepers) {
    this.calendars = calendars;
    this.versions = versions;
    this.meetings = meetings;
    this.keepers = keepers;
  }

  /** With the days that the rules propose. */
  CalendarLook look(CalendarVersion brought, Locale locale) {
    return look(brought, null, locale);
  }

  /**
   * @param chosen for each meeting without a day where it goes, empty to leave it where it is; null
   *     for the proposals
   */
  CalendarLook look(
      CalendarVersion brought, Map<String, Optional<LocalDate>> chosen, Locale locale) {
    String organization = brought.organization();
    OrganizationCalendar now = calendars.of(organization);
    CalendarFile whole = brought.file().over(now.file());
    OrganizationCalendar next = now.by(whole);
    Map<String, Optional<LocalDate>> homeless = meetings.homeless(organization, now, next);
    if (chosen != null) {
      homeless.replaceAll((key, proposed) -> chosen.getOrDefault(key, proposed));
    }
    Map<String, LocalDate> days = new LinkedHashMap<>();
    homeless.forEach((key, day) -> day.ifPresent(it -> days.put(key, it)));
    CalendarChange change = new CalendarChange(organization, now, next, days);
    Map<String, String> problems = new LinkedHashMap<>();
    boolean refused = false;
    for (String key : days.keySet()) {
      Verdict verdict = meetings.judge(change, key, locale);
      refused |= verdict.refused();
      if (verdict.refused() || verdict.warned()) {
        problems.put(key, verdict.words(verdict.refused() ? Strength.REFUSE : Strength.WARN));
      }
    }
    long inForce = versions.past(organization).stream().findFirst().map(v -> v.id()).orElse(0L);
    return new CalendarLook(
        brought,
        inForce,
        whole,
        homeless,
        moves(change),
        problems,
        !refused && !problems.isEmpty());
  }

  /** Meetings first: what hangs on one that moves follows it. */
  private List<DateMove> moves(CalendarChange change) {
    List<DateMove> moves = new ArrayList<>(meetings.moves(change));
    keepers.stream()
        .filter(keeper -> !keeper.keeper().equals(meetings.keeper()))
        .forEach(keeper -> moves.addAll(keeper.moves(change)));
    return List.copyOf(moves);
  }
}

package org.almanac.mentorship;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;

/** When the two questions are asked: in some months of the year, for some working days. */
@Component
class Pulses {
  private static final int MONTHS = 12;

  private final MentorshipRows rows;
  private final Rules rules;
  private final Calendars calendars;

  Pulses(MentorshipRows rows, Rules rules, Calendars calendars) {
    this.rows = rows;
    this.rules = rules;
    this.calendars = calendars;
  }

  /** The one that can be answered today. */
  Optional<Pulse> open(String organization) {
    return open(organization, calendars.of(organization).today());
  }

  /** Nothing is asked where no mentorship is on its way. */
  Optional<Pulse> open(String organization, LocalDate day) {
    if (rows.findByOrganizationAndStateInOrderByMemberId(organization, RunningMentorships.ALIVE)
        .isEmpty()) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.from(day);
    return Stream.of(month, month.minusMonths(1))
        .filter(each -> months(organization).contains(each.getMonthValue()))
        .map(each -> of(organization, each))
        .filter(pulse -> pulse.open(day))
        .findFirst();
  }

  /** The next one that begins; empty where none is asked at all. */
  Optional<Pulse> next(String organization) {
    LocalDate today = calendars.of(organization).today();
    return Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
        .limit(MONTHS + 1)
        .filter(each -> months(organization).contains(each.getMonthValue()))
        .map(each -> of(organization, each))
        .filter(pulse -> pulse.opens().isAfter(today))
        .findFirst();
  }

  private Set<Integer> months(String organization) {
    return Set.copyOf(rules.of(organization).numbers("mentorship.pulse.months"));
  }

  private Pulse of(String organization, YearMonth month) {
    Settings settings = rules.of(organization);
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate opens = calendar.nextWorkingDay(Rhythm.SYSTEM, month.atDay(1));
    int days = settings.number("mentorship.pulse.workingDays");
    int ownMail = settings.number("mentorship.pulse.ownMail.workingDays");
    return new Pulse(
        month.toString(),
        opens,
        calendar.plusWorkingDays(Rhythm.SYSTEM, opens, days),
        calendar.plusWorkingDays(Rhythm.SYSTEM, opens, ownMail));
  }
}

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

  /** Other months in the settings don't ask a second time what has just been asked. */
  private static final int MONTHS_APART = 3;

  private final MentorshipRows rows;
  private final AskedPulses asked;
  private final Rules rules;
  private final Calendars calendars;

  Pulses(MentorshipRows rows, AskedPulses asked, Rules rules, Calendars calendars) {
    this.rows = rows;
    this.asked = asked;
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
        .filter(pulse -> !askedBefore(organization, pulse))
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

  private boolean askedBefore(String organization, Pulse pulse) {
    YearMonth month = YearMonth.parse(pulse.name());
    return asked.of(organization).stream()
        .map(one -> YearMonth.parse(one.name()))
        .anyMatch(one -> one.isBefore(month) && one.plusMonths(MONTHS_APART).isAfter(month));
  }

  private Set<Integer> months(String organization) {
    return Set.copyOf(rules.of(organization).numbers("mentorship.pulse.months"));
  }

  private Pulse of(String organization, YearMonth month) {
    Settings settings = rules.of(organization);
    OrganizationCalendar calendar = calendars.of(organization);
    Optional<AskedPulses.Asked> known =
        asked.of(organization).stream()
            .filter(one -> one.name().equals(month.toString()))
            .findFirst();
    LocalDate opens =
        known
            .map(AskedPulses.Asked::opens)
            .orElseGet(() -> calendar.nextWorkingDay(Rhythm.SYSTEM, month.atDay(1)));
    int days = settings.number("mentorship.pulse.workingDays");
    int ownMail = settings.number("mentorship.pulse.ownMail.workingDays");
    return new Pulse(
        month.toString(),
        opens,
        known
            .map(AskedPulses.Asked::until)
            .orElseGet(() -> calendar.plusWorkingDays(Rhythm.SYSTEM, opens, days)),
        calendar.plusWorkingDays(Rhythm.SYSTEM, opens, ownMail));
  }
}

package org.almanac.mentorship;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.ProgramWork;
import org.almanac.meetings.YearWork;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the mentorships ask of one person in a year: to agree on a rhythm once, two questions now
 * and then as a line in a mail that goes anyway, and the closing. When two people meet is their
 * own, and no work. Where members begin in different months, the month of most of them counts.
 */
@Component
@Transactional(readOnly = true)
class MentorshipWork implements ProgramWork {
  private static final int AGREE_MINUTES = 10;
  private static final int PULSE_MINUTES = 1;
  private static final int CLOSE_MINUTES = 10;

  private final MentorshipRows rows;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Rules rules;

  MentorshipWork(MentorshipRows rows, RoleHolders holders, Calendars calendars, Rules rules) {
    this.rows = rows;
    this.holders = holders;
    this.calendars = calendars;
    this.rules = rules;
  }

  @Override
  public List<YearWork> work(String organization, SchoolYear year) {
    List<Mentorship> alive =
        rows.findByOrganizationAndStateInOrderByMemberId(organization, RunningMentorships.ALIVE);
    if (alive.isEmpty()) {
      return List.of();
    }
    Settings settings = rules.of(organization, year.name());
    List<YearWork> work = new ArrayList<>();
    int toAgree = settings.number("mentorship.agreement.workingDays");
    mostIn(year, alive.stream().flatMap(r -> r.pairedOn().map(on -> due(r, on, toAgree)).stream()))
        .ifPresent(m -> work.add(new YearWork(Role.NEW_MEMBER, m, 1, 0, AGREE_MINUTES)));
    for (int month : settings.numbers("mentorship.pulse.months")) {
      YearMonth asked = year.month(Month.of(month));
      work.add(new YearWork(Role.NEW_MEMBER, asked, 0, 0, PULSE_MINUTES));
    }
    int toClose = settings.number("mentorship.closing.workingDays");
    mostIn(year, alive.stream().flatMap(r -> r.over().map(on -> due(r, on, toClose)).stream()))
        .ifPresent(m -> work.add(new YearWork(Role.NEW_MEMBER, m, 1, 0, CLOSE_MINUTES)));
    mostIn(year, alive.stream().flatMap(row -> row.over().stream()))
        .ifPresent(m -> work.add(new YearWork(Role.MENTOR, m, 0, 1, 0)));
    return work;
  }

  private LocalDate due(Mentorship row, LocalDate from, int workingDays) {
    OrganizationCalendar calendar = calendars.of(row.organization());
    return calendar.plusWorkingDays(holders.rhythmOf(row.memberId(), from), from, workingDays);
  }

  /** The month of the year in which most of these days are; the first of them where several. */
  private static Optional<YearMonth> mostIn(SchoolYear year, Stream<LocalDate> days) {
    Map<YearMonth, Long> counted =
        days.filter(year::contains).collect(groupingBy(YearMonth::from, TreeMap::new, counting()));
    return counted.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey);
  }
}

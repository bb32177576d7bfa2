package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.ProgramCountedDates;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a meeting in working days; and when the year goes on. */
@Component
@Transactional
class PltCountedDates extends ProgramCountedDates {
  private static final String YEAR = "year ";

  private final PltMonths months;
  private final PltMeetingProcess meetingProcess;
  private final PltYearProcess yearProcess;
  private final Rules rules;
  private final PltWords words;

  PltCountedDates(
      PltMonths months,
      PltMeetingProcess meetingProcess,
      PltYearProcess yearProcess,
      Rules rules,
      PltWords words,
      Shared shared) {
    super(PltOpening.PROGRAM, PltMeetingProcess.COUNTED, shared);
    this.months = months;
    this.meetingProcess = meetingProcess;
    this.yearProcess = yearProcess;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public Set<String> processes() {
    return Set.of(PltMeetingProcess.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    Stream<DateMove> years =
        meetings(change.organization()).stream()
            .map(meeting -> SchoolYear.containing(meeting.date()))
            .distinct()
            .flatMap(year -> ofYear(year, change).stream())
            .filter(move -> !move.from().equals(move.to()));
    return Stream.concat(super.moves(change).stream(), years).toList();
  }

  @Override
  protected Map<String, Instant> counted(
      Meeting meeting, LocalDate day, Instant ticketsClose, OrganizationCalendar calendar) {
    Settings settings = rules.of(meeting.organization());
    PltDates dates = PltDates.of(day, meeting.endsAt(), ticketsClose, calendar, settings);
    boolean prepared = meeting.processInstanceId().filter(meetingProcess::isPrepared).isPresent();
    return Map.of(
        PltMeetingProcess.CARDS_DUE, dates.cardsDue(),
        PltMeetingProcess.CONVENER_DUE,
            prepared ? FollowUpDates.attendanceDue(ticketsClose, calendar) : dates.prepareDue(),
        PltMeetingProcess.TABLES_DUE, dates.tablesDue(),
        PltMeetingProcess.ANSWERS_DUE, dates.answersDue(),
        PltMeetingProcess.SUMMARY_DUE, dates.summaryDue());
  }

  private List<DateMove> ofYear(SchoolYear year, CalendarChange change) {
    String organization = change.organization();
    Instant byNow = months.goesOnAt(organization, year.name(), change.now(), Map.of());
    Instant byNext = months.goesOnAt(organization, year.name(), change.next(), change.meetings());
    return yearProcess.goesOnAt(organization, year.name()).stream()
        .map(
            stands ->
                new DateMove(
                    keeper(),
                    YEAR + year.name(),
                    PltYearProcess.NEXT_CARDS_DUE,
                    words.say("counted.year", year.name()),
                    words.say("counted.nextCardsDue"),
                    stands,
                    change.to(Rhythm.SYSTEM, stands, byNow, byNext)))
        .toList();
  }

  @Override
  public void move(String organization, String key, List<DateMove> all, String by) {
    if (key.startsWith(YEAR)) {
      yearProcess
          .instance(organization, key.substring(YEAR.length()))
          .ifPresent(year -> all.forEach(each -> put(year, each)));
    } else {
      super.move(organization, key, all, by);
    }
  }
}

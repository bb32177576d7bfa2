package org.almanac.plt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.CardsFollow;
import org.almanac.meetings.Convening;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingDays;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.tasks.InstanceDates;
import org.almanac.tasks.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hangs on a meeting and is counted in working days: when its cards go out, people are seated,
 * tickets close, answers and summary are due; and when the year goes on.
 */
@Component
@Transactional
class PltCountedDates implements CountedDates {
  private static final String KEEPER = "plt";
  private static final String YEAR = "year ";

  private final Meetings meetings;
  private final Convening convening;
  private final CardsFollow cards;
  private final PltMonths months;
  private final PltMeetingProcess meetingProcess;
  private final PltYearProcess yearProcess;
  private final InstanceDates dates;
  private final Rules rules;
  private final PltWords words;
  private final Clock clock;

  PltCountedDates(
      Meetings meetings,
      Convening convening,
      CardsFollow cards,
      PltMonths months,
      PltMeetingProcess meetingProcess,
      PltYearProcess yearProcess,
      InstanceDates dates,
      Rules rules,
      PltWords words,
      Clock clock) {
    this.meetings = meetings;
    this.convening = convening;
    this.cards = cards;
    this.months = months;
    this.meetingProcess = meetingProcess;
    this.yearProcess = yearProcess;
    this.dates = dates;
    this.rules = rules;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String keeper() {
    return KEEPER;
  }

  @Override
  public Set<String> processes() {
    return Set.of(PltMeetingProcess.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    List<DateMove> found = new ArrayList<>();
    List<Meeting> all =
        meetings
            .findByOrganizationAndProgramOrderByDate(change.organization(), PltOpening.PROGRAM)
            .stream()
            .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
            .toList();
    for (Meeting meeting : all) {
      LocalDate day = change.meetings().get(meeting.key());
      found.addAll(day == null ? staying(meeting, change) : along(meeting, day, change));
    }
    all.stream()
        .map(meeting -> SchoolYear.containing(meeting.date()))
        .distinct()
        .forEach(year -> found.addAll(ofYear(year, change)));
    return found.stream().filter(move -> !move.from().equals(move.to())).toList();
  }

  private List<DateMove> staying(Meeting meeting, CalendarChange change) {
    List<DateMove> found = new ArrayList<>();
    LocalDate day = meeting.date();
    Instant byNow = convening.ticketsClose(meeting, day, change.now());
    Instant byNext = convening.ticketsClose(meeting, day, change.next());
    Instant until = change.to(Rhythm.SCHOOL, meeting.codeUntil(), byNow, byNext);
    found.add(move(meeting, PltMeetingProcess.TICKETS_CLOSED, meeting.codeUntil(), until));
    Map<String, Instant> stand = stand(meeting);
    Map<String, Instant> now = counted(meeting, day, meeting.codeUntil(), change.now());
    Map<String, Instant> next = counted(meeting, day, until, change.next());
    now.forEach(
        (name, counted) -> {
          Instant stands = stand.get(name);
          if (stands != null) {
            Instant to = change.to(Rhythm.SYSTEM, stands, counted, next.get(name));
            found.add(move(meeting, name, stands, to));
          }
        });
    meeting.processInstanceId().stream()
        .flatMap(instance -> dates.open(instance).stream())
        .filter(task -> !stand.containsValue(task.due()))
        .forEach(task -> found.add(move(meeting, task, change.to(Rhythm.SYSTEM, task.due()))));
    return found;
  }

  /** What goes along with a meeting that moves, to be seen; its move does it. */
  private List<DateMove> along(Meeting meeting, LocalDate day, CalendarChange change) {
    Instant until = convening.ticketsClose(meeting, day, change.next());
    Map<String, Instant> next = new TreeMap<>(counted(meeting, day, until, change.next()));
    next.put(PltMeetingProcess.TICKETS_CLOSED, until);
    List<DateMove> found = new ArrayList<>();
    stand(meeting)
        .forEach(
            (name, stands) -> {
              if (stands.isAfter(clock.instant())) {
                found.add(with(meeting.key(), move(meeting, name, stands, next.get(name))));
              }
            });
    return found;
  }

  private static DateMove with(String meeting, DateMove move) {
    return new DateMove(
        MeetingDays.KEEPER,
        meeting,
        move.name(),
        move.what(),
        move.which(),
        move.from(),
        move.to());
  }

  private Map<String, Instant> stand(Meeting meeting) {
    return meeting
        .processInstanceId()
        .map(instance -> dates.of(instance, PltMeetingProcess.COUNTED))
        .orElse(Map.of());
  }

  /** The dates that follow from the meeting's by a calendar, by name. */
  private Map<String, Instant> counted(
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
                    KEEPER,
                    YEAR + year.name(),
                    PltYearProcess.NEXT_CARDS_DUE,
                    words.say("counted.year", year.name()),
                    words.say("counted.nextCardsDue"),
                    stands,
                    change.to(Rhythm.SYSTEM, stands, byNow, byNext)))
        .toList();
  }

  private DateMove move(Meeting meeting, String name, Instant from, Instant to) {
    return move(meeting, name, words.say("counted." + name), from, to);
  }

  private DateMove move(Meeting meeting, OpenTask task, Instant to) {
    return move(meeting, task.id(), words.say("counted.task", task.name()), task.due(), to);
  }

  private DateMove move(Meeting meeting, String name, String which, Instant from, Instant to) {
    String what = words.say("counted.meeting", words.day(meeting.date()));
    return new DateMove(KEEPER, meeting.key(), name, what, which, from, to);
  }

  @Override
  public void move(String organization, String key, List<DateMove> all, String by) {
    if (key.startsWith(YEAR)) {
      yearProcess
          .instance(organization, key.substring(YEAR.length()))
          .ifPresent(year -> all.forEach(each -> put(year, each)));
      return;
    }
    Meeting meeting = meetings.named(organization, key);
    for (DateMove each : all) {
      boolean tickets = each.name().equals(PltMeetingProcess.TICKETS_CLOSED);
      if (tickets && meeting.codeUntil().equals(each.from())) {
        convening.ticketsUntil(organization, key, each.to());
      }
      meeting.processInstanceId().ifPresent(instance -> put(instance, each));
      if (tickets) {
        cards.follow(meeting);
      }
    }
  }

  private void put(String instance, DateMove move) {
    dates.put(instance, move.name(), move.from(), move.to());
    dates.putTask(move.name(), move.from(), move.to());
  }
}

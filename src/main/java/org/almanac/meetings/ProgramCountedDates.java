package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.tasks.InstanceDates;
import org.almanac.tasks.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hangs on a program's meetings and is counted in working days: when the cards go out, tickets
 * close, answers and summary are due. A program says which dates follow from a meeting's day.
 */
@Transactional
public abstract class ProgramCountedDates implements CountedDates {
  private final String program;
  private final List<String> names;
  private final Shared shared;

  /**
   * @param names the variables that the meeting's instance keeps such dates under
   */
  protected ProgramCountedDates(String program, List<String> names, Shared shared) {
    this.program = program;
    this.names = names;
    this.shared = shared;
  }

  /** What it asks of the house. */
  @Component
  public record Shared(
      Meetings meetings,
      Convening convening,
      CardsFollow cards,
      InstanceDates dates,
      MeetingWords words,
      Clock clock) {}

  /** The dates that follow from a meeting's day by a calendar, by the names of the variables. */
  protected abstract Map<String, Instant> counted(
      Meeting meeting, LocalDate day, Instant ticketsClose, OrganizationCalendar calendar);

  @Override
  public String keeper() {
    return program;
  }

  @Override
  public List<DateMove> moves(CalendarChange change) {
    List<DateMove> found = new ArrayList<>();
    for (Meeting meeting : meetings(change.organization())) {
      LocalDate day = change.meetings().get(meeting.key());
      found.addAll(day == null ? staying(meeting, change) : along(meeting, day, change));
    }
    return found.stream().filter(move -> !move.from().equals(move.to())).toList();
  }

  /** Its meetings that aren't called off. */
  protected List<Meeting> meetings(String organization) {
    return shared.meetings().findByOrganizationAndProgramOrderByDate(organization, program).stream()
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .toList();
  }

  private List<DateMove> staying(Meeting meeting, CalendarChange change) {
    List<DateMove> found = new ArrayList<>();
    LocalDate day = meeting.date();
    Instant byNow = shared.convening().ticketsClose(meeting, day, change.now());
    Instant byNext = shared.convening().ticketsClose(meeting, day, change.next());
    Rhythm rhythm = shared.convening().ticketRhythm(meeting);
    Instant until = change.to(rhythm, meeting.codeUntil(), byNow, byNext);
    found.add(move(meeting, ConvenedMeetingProcess.TICKETS_CLOSED, meeting.codeUntil(), until));
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
        .flatMap(instance -> shared.dates().open(instance).stream())
        .filter(task -> !stand.containsValue(task.due()))
        .forEach(task -> found.add(move(meeting, task, change.to(Rhythm.SYSTEM, task.due()))));
    return found;
  }

  /** What goes along with a meeting that moves, to be seen; its move does it. */
  private List<DateMove> along(Meeting meeting, LocalDate day, CalendarChange change) {
    Instant until = shared.convening().ticketsClose(meeting, day, change.next());
    Map<String, Instant> next = new TreeMap<>(counted(meeting, day, until, change.next()));
    next.put(ConvenedMeetingProcess.TICKETS_CLOSED, until);
    List<DateMove> found = new ArrayList<>();
    stand(meeting)
        .forEach(
            (name, stands) -> {
              if (stands.isAfter(shared.clock().instant())) {
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
        .map(instance -> shared.dates().of(instance, names))
        .orElse(Map.of());
  }

  private DateMove move(Meeting meeting, String name, Instant from, Instant to) {
    return move(meeting, name, shared.words().of(meeting, "counted." + name), from, to);
  }

  private DateMove move(Meeting meeting, OpenTask task, Instant to) {
    String which = shared.words().of(meeting, "counted.task", task.name());
    return move(meeting, task.id(), which, task.due(), to);
  }

  private DateMove move(Meeting meeting, String name, String which, Instant from, Instant to) {
    String day = shared.words().day(meeting.date());
    String what = shared.words().of(meeting, "counted.meeting", day);
    return new DateMove(program, meeting.key(), name, what, which, from, to);
  }

  @Override
  public void move(String organization, String key, List<DateMove> all, String by) {
    Meeting meeting = shared.meetings().named(organization, key);
    for (DateMove each : all) {
      boolean tickets = each.name().equals(ConvenedMeetingProcess.TICKETS_CLOSED);
      if (tickets && meeting.codeUntil().equals(each.from())) {
        shared.convening().ticketsUntil(organization, key, each.to());
      }
      meeting.processInstanceId().ifPresent(instance -> put(instance, each));
      if (tickets) {
        shared.cards().follow(meeting);
      }
    }
  }

  /** A date of an instance, and of its open task, is where the move says. */
  protected void put(String instance, DateMove move) {
    shared.dates().put(instance, move.name(), move.from(), move.to());
    shared.dates().putTask(move.name(), move.from(), move.to());
  }
}

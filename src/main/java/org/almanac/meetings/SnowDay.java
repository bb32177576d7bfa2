package org.almanac.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.Closing;
import org.almanac.meetings.Change.Result;
import org.almanac.tasks.DueDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * A day on which the buses don't run, which moves its meetings and nothing else, or on which the
 * schools are closed, which moves due dates too: all of it or nothing.
 */
@Service
@Transactional
public class SnowDay {
  private final Meetings meetings;
  private final Moving moving;
  private final Closing closing;
  private final DueDates dueDates;
  private final ObjectProvider<MeetingProgram> programs;
  private final Calendars calendars;
  private final MeetingWords words;
  private final Clock clock;

  SnowDay(
      Meetings meetings,
      Moving moving,
      Closing closing,
      DueDates dueDates,
      ObjectProvider<MeetingProgram> programs,
      Calendars calendars,
      MeetingWords words,
      Clock clock) {
    this.meetings = meetings;
    this.moving = moving;
    this.closing = closing;
    this.dueDates = dueDates;
    this.programs = programs;
    this.calendars = calendars;
    this.words = words;
    this.clock = clock;
  }

  /** A meeting of the day, in the version that somebody saw, and where to it goes. */
  public record Goes(String key, int version, LocalDate to) {}

  /** The day's meetings that have not begun. */
  @Transactional(readOnly = true)
  public List<Meeting> meetings(String organization, LocalDate day) {
    return meetings.findByOrganizationAndDateBetweenOrderByDate(organization, day, day).stream()
        .filter(meeting -> meeting.state() == MeetingState.PLANNED)
        .filter(meeting -> meeting.beginsAt().isAfter(clock.instant()))
        .toList();
  }

  /** Buses cancelled: these meetings go to their new days, at their hour and place. */
  public Change busesCancelled(
      String by, String organization, List<Goes> all, boolean allTheSame, Locale locale) {
    for (Goes each : all) {
      Change change = move(by, organization, each, allTheSame, locale);
      if (!change.fine()) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return change;
      }
    }
    return Change.of(Result.DONE);
  }

  /** Schools closed: the same, and what is due that day is due on the next working day. */
  public Change schoolsClosed(
      String by,
      String organization,
      LocalDate day,
      List<Goes> all,
      boolean allTheSame,
      Locale locale) {
    boolean closed = closing.close(organization, day, words.say("days.closed"), by);
    Change moved = busesCancelled(by, organization, all, allTheSame, locale);
    if (moved.result() != Result.DONE) {
      return moved;
    }
    programs.forEach(program -> program.putOff(organization, day));
    int dues = dueDates.putOff(organization, day, Set.of(MeetingParticipationProcess.ID));
    return closed || dues > 0
        ? new Change(Result.DONE, words.say("days.dues", dues))
        : Change.of(Result.ALREADY);
  }

  private Change move(
      String by, String organization, Goes goes, boolean allTheSame, Locale locale) {
    Meeting meeting = meetings.named(organization, goes.key());
    Move to =
        new Move(
            goes.to(),
            calendars.of(organization).local(meeting.beginsAt()).toLocalTime(),
            meeting.place(),
            meeting.room(),
            meeting.link());
    return moving.move(by, meeting, goes.version(), to, allTheSame, locale);
  }
}

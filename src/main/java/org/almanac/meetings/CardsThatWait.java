package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.tasks.RidingNotices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails about meetings whose program lets them wait. From three weeks before, as soon as the
 * place is known, one rides in any mail that goes to its person anyway; once its cards are due it
 * goes by itself where the month has room, and on the last day it may take the room that is kept
 * for news. Everything that one person is to hear goes in one mail.
 */
@Component
@Order(0)
public class CardsThatWait implements RidingNotices {
  private static final int DAYS_AHEAD = 21;

  private final Meetings meetings;
  private final MeetingPrograms programs;
  private final Attendance attendance;
  private final Announcements announcements;
  private final MailRoom room;
  private final Calendars calendars;
  private final Clock clock;

  CardsThatWait(
      Meetings meetings,
      MeetingPrograms programs,
      Attendance attendance,
      Announcements announcements,
      MailRoom room,
      Calendars calendars,
      Clock clock) {
    this.meetings = meetings;
    this.programs = programs;
    this.attendance = attendance;
    this.announcements = announcements;
    this.room = room;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** One mail that waits, and whether its cards are due. */
  private record Waiting(Meeting meeting, Announcement announcement, boolean due) {
    String person() {
      return announcement.person();
    }
  }

  @Override
  @Transactional
  public void ride(String organization, LocalDate day) {
    now(organization);
  }

  /** The same outside of a round: the cards of a meeting have just become due. */
  void now(String organization) {
    List<Announcement> all = until(organization, clock.instant(), Set.of());
    all.stream()
        .map(one -> ConvenedMeetingProcess.meetingKey(one.businessKey()))
        .distinct()
        .forEach(key -> open(meetings.named(organization, key)));
    announcements.announceAll(all);
  }

  /** Whoever hears of a meeting can open its page and say that they can't come. */
  private void open(Meeting meeting) {
    attendance.open(meeting.organization(), meeting.key(), programs.of(meeting).invited(meeting));
  }

  /**
   * What a round at this hour announces.
   *
   * @param mailed who gets a mail in that round, beside those for whom one waits already
   */
  @Transactional(readOnly = true)
  public List<Announcement> until(String organization, Instant round, Set<String> mailed) {
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate day = calendar.local(round).toLocalDate();
    List<Waiting> all =
        meetings
            .findByOrganizationAndDateBetweenOrderByDate(
                organization, day.plusDays(1), day.plusDays(DAYS_AHEAD))
            .stream()
            .filter(meeting -> meeting.state() == MeetingState.PLANNED)
            .flatMap(meeting -> waiting(meeting, round))
            .toList();
    Set<String> today = new HashSet<>(mailed);
    LocalDate next = calendar.plusWorkingDays(Rhythm.SYSTEM, day, 1);
    for (Waiting one : all) {
      if (!today.contains(one.person()) && goes(one, organization, day, next)) {
        today.add(one.person());
      }
    }
    return all.stream()
        .filter(one -> today.contains(one.person()))
        .map(Waiting::announcement)
        .toList();
  }

  private boolean goes(Waiting one, String organization, LocalDate day, LocalDate next) {
    boolean lastDay = !one.meeting().date().isAfter(next);
    return room.goesAnyway(organization, one.person())
        || one.due() && room.left(organization, one.person(), day)
        || lastDay && room.fits(organization, one.person(), day);
  }

  private Stream<Waiting> waiting(Meeting meeting, Instant round) {
    Optional<MeetingProgram> program =
        programs
            .find(meeting)
            .filter(MeetingProgram::mailsCanWait)
            .filter(one -> one.tells(meeting));
    boolean due = program.filter(one -> !one.cardsDue(meeting).isAfter(round)).isPresent();
    if (program.isEmpty() || !due && !meeting.hasPlace()) {
      return Stream.empty();
    }
    Map<String, Participation> parts =
        attendance.all(meeting.organization(), meeting.key()).stream()
            .collect(Collectors.toMap(Participation::person, part -> part));
    return program.get().members(meeting).stream()
        .sorted()
        .filter(person -> !parts.containsKey(person) || !parts.get(person).calledOff())
        .map(person -> announcement(meeting, person, parts.get(person)))
        .filter(one -> !announcements.announced(one))
        .map(one -> new Waiting(meeting, one, due));
  }

  private static Announcement announcement(Meeting meeting, String person, Participation part) {
    return part == null
        ? CardsOut.announcement(meeting, person)
        : CardsOut.announcement(meeting, part);
  }
}

package org.almanac.boardplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.people.Person;
import org.almanac.tasks.RidingNotices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people heard who tried ideas on, told once to everybody at the table when the meeting is
 * near that opens with it: in the mail before it, where the month has room, or in any mail of the
 * four weeks after it.
 */
@Service
@Transactional
class HeardNews implements RidingNotices {
  private static final int DAYS_AHEAD = 21;
  private static final int DAYS_AFTER = 28;

  private final Meetings meetings;
  private final BoardPlans plans;
  private final BoardPlanning planning;
  private final BoardVoices voices;
  private final IdeaDigest digest;
  private final Announcements announcements;
  private final MailRoom room;
  private final Calendars calendars;
  private final Clock clock;

  HeardNews(
      Meetings meetings,
      BoardPlans plans,
      BoardPlanning planning,
      BoardVoices voices,
      IdeaDigest digest,
      Announcements announcements,
      MailRoom room,
      Calendars calendars,
      Clock clock) {
    this.meetings = meetings;
    this.plans = plans;
    this.planning = planning;
    this.voices = voices;
    this.digest = digest;
    this.announcements = announcements;
    this.room = room;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public void ride(String organization, LocalDate day) {
    now(organization);
  }

  /** The same outside of a round: the invitations of a meeting have just gone out. */
  void now(String organization) {
    announcements.announceAll(until(organization, clock.instant(), Set.of()));
  }

  /**
   * What a round at this hour announces.
   *
   * @param mailed who gets a mail in that round, beside those for whom one waits already
   */
  @Transactional(readOnly = true)
  public List<Announcement> until(String organization, Instant round, Set<String> mailed) {
    LocalDate day = calendars.of(organization).local(round).toLocalDate();
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(
            organization, day.minusDays(DAYS_AFTER), day.plusDays(DAYS_AHEAD))
        .stream()
        .filter(meeting -> meeting.program().equals(BoardPlanProgram.PROGRAM))
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .filter(this::begun)
        .filter(meeting -> near(meeting, round) && !digest.of(meeting).nothingHeard())
        .flatMap(meeting -> untold(meeting, day, mailed))
        .toList();
  }

  /** While January waits, nobody hears of what will open its meetings. */
  private boolean begun(Meeting meeting) {
    return plans
        .findByOrganizationAndSchoolYear(
            meeting.organization(), SchoolYear.containing(meeting.date()).name())
        .filter(BoardPlan::tells)
        .isPresent();
  }

  private boolean near(Meeting meeting, Instant round) {
    SchoolYear year = SchoolYear.containing(meeting.date());
    return !planning.dates(meeting.organization(), year).invitations(meeting.date()).isAfter(round);
  }

  private Stream<Announcement> untold(Meeting meeting, LocalDate day, Set<String> mailed) {
    String organization = meeting.organization();
    String about = ConvenedMeetingProcess.businessKey(organization, meeting.key());
    Set<String> told = announcements.told(organization, about, HeardNotice.KIND);
    return voices.of(organization, meeting.date()).stream()
        .flatMap(group -> group.people().stream().map(Person::id))
        .filter(person -> !told.contains(person))
        .filter(
            person ->
                mailed.contains(person)
                    || room.goesAnyway(organization, person)
                    || meeting.date().isAfter(day) && room.left(organization, person, day))
        .map(person -> Announcement.once(organization, about, HeardNotice.KIND, person));
  }
}

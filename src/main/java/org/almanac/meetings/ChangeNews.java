package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.QuietHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people once that a meeting was moved or called off: one line in the daily mail, or at once
 * when it is about today or tomorrow. Who never heard of a move need not hear that it was undone.
 */
@Component
public class ChangeNews {
  private final MeetingChanges changes;
  private final Participations participations;
  private final Announcements announcements;
  private final Calendars calendars;
  private final QuietHours evening;
  private final Clock clock;

  ChangeNews(
      MeetingChanges changes,
      Participations participations,
      Announcements announcements,
      Calendars calendars,
      QuietHours evening,
      Clock clock) {
    this.changes = changes;
    this.participations = participations;
    this.announcements = announcements;
    this.calendars = calendars;
    this.evening = evening;
    this.clock = clock;
  }

  /** Tells the newest change to these people and to all who have a card; a rerun tells no more. */
  @Transactional
  public void tell(Meeting meeting, Set<String> members) {
    String organization = meeting.organization();
    List<MeetingChange> all =
        changes.findByOrganizationAndMeetingKeyOrderBySequence(organization, meeting.key());
    MeetingChange newest = newest(meeting, all);
    if (newest == null || newest.announced()) {
      return;
    }
    MeetingChange earlier = earlier(all, newest);
    if (earlier != null && unheard(meeting, earlier)) {
      newest.unheardOf(earlier);
    }
    boolean news = newest.calledOff() || !newest.sameTime(meeting) || !newest.samePlace(meeting);
    Set<String> people = news ? people(meeting, members) : Set.of();
    announce(meeting, newest, people);
    newest.toldTo(people.size());
  }

  /** What was called off in Cockpit, nobody has written down yet. */
  private MeetingChange newest(Meeting meeting, List<MeetingChange> all) {
    MeetingChange last = all.isEmpty() ? null : all.get(all.size() - 1);
    boolean written = last != null && last.sequence() == meeting.sequence();
    if (written || meeting.state() != MeetingState.CANCELLED) {
      return written ? last : null;
    }
    return changes.save(
        new MeetingChange(
            meeting, meeting.beginsAt(), meeting.whereabouts(), null, clock.instant()));
  }

  private static MeetingChange earlier(List<MeetingChange> all, MeetingChange newest) {
    return all.stream()
        .filter(change -> change.sequence() < newest.sequence())
        .reduce((before, after) -> after)
        .orElse(null);
  }

  /** Takes back what waits; true when nobody at all had it in a mail. */
  private boolean unheard(Meeting meeting, MeetingChange earlier) {
    int waited =
        announcements.forget(
            meeting.organization(), businessKey(meeting), ChangeNotice.kind(earlier));
    return !earlier.announced() || waited == earlier.told();
  }

  private Set<String> people(Meeting meeting, Set<String> members) {
    Set<String> people = new TreeSet<>(members);
    participations
        .findByOrganizationAndMeetingKey(meeting.organization(), meeting.key())
        .forEach(
            p -> {
              if (p.state() == ParticipationState.LEFT) {
                people.remove(p.person());
              } else {
                people.add(p.person());
              }
            });
    return people;
  }

  private void announce(Meeting meeting, MeetingChange change, Set<String> people) {
    boolean urgent = soon(meeting, change.beganAt()) || soon(meeting, meeting.beginsAt());
    announcements.announceAll(
        people.stream()
            .map(
                person ->
                    Announcement.once(
                        meeting.organization(),
                        businessKey(meeting),
                        ChangeNotice.kind(change),
                        person))
            .map(announcement -> announcement.occurring(change.sequence()))
            .map(announcement -> urgent ? announcement.today() : announcement)
            .toList());
  }

  /**
   * Today at any hour; tomorrow unless it is evening: then it stands in the morning's mail, which
   * is early enough for people to read it and leaves them their evening.
   */
  private boolean soon(Meeting meeting, Instant at) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    LocalDate day = calendar.local(at).toLocalDate();
    return day.equals(calendar.today())
        || day.equals(calendar.today().plusDays(1))
            && !evening.quiet(meeting.organization(), clock.instant());
  }

  static String businessKey(Meeting meeting) {
    return meeting.organization() + ":" + meeting.key();
  }
}

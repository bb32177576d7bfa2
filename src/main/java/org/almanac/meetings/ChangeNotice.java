package org.almanac.meetings;

import java.util.ArrayList;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The line about a meeting that was moved or called off, as things are when the mail is written.
 */
@Configuration
public class ChangeNotice {
  public static final String MOVED = "meeting-moved";
  public static final String CALLED_OFF = "meeting-cancelled";

  private final Meetings meetings;
  private final MeetingChanges changes;
  private final Participations participations;
  private final Calendars calendars;
  private final MeetingInvitations invitations;
  private final MeetingWords words;

  ChangeNotice(
      Meetings meetings,
      MeetingChanges changes,
      Participations participations,
      Calendars calendars,
      MeetingInvitations invitations,
      MeetingWords words) {
    this.meetings = meetings;
    this.changes = changes;
    this.participations = participations;
    this.calendars = calendars;
    this.invitations = invitations;
    this.words = words;
  }

  static String kind(MeetingChange change) {
    return change.calledOff() ? CALLED_OFF : MOVED;
  }

  @Bean
  NoticeText meetingMoved() {
    return new Text(MOVED);
  }

  @Bean
  NoticeText meetingCancelled() {
    return new Text(CALLED_OFF);
  }

  private class Text implements OpenNotice {
    private final String kind;

    Text(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Paragraph write(NoticeItem item) {
      String key = item.businessKey().substring(item.businessKey().indexOf(':') + 1);
      Meeting meeting = meetings.named(item.organization(), key);
      boolean off = meeting.state() == MeetingState.CANCELLED;
      return changes
          .findByOrganizationAndMeetingKeyAndSequence(item.organization(), key, item.occurrence())
          .filter(change -> change.calledOff() == off)
          .map(change -> off ? calledOff(meeting, change) : moved(meeting, change, item.person()))
          .map(said -> withEntry(said, meeting, item.person()))
          .orElse(null);
    }
  }

  private Paragraph calledOff(Meeting meeting, MeetingChange change) {
    String day = words.day(meeting.organization(), change.beganAt());
    List<String> lines = new ArrayList<>();
    lines.add(words.say("moved.off.line"));
    meetings
        .findByOrganizationAndProgramOrderByDate(meeting.organization(), meeting.program())
        .stream()
        .filter(other -> other.state() == MeetingState.PLANNED)
        .filter(other -> other.date().isAfter(calendars.of(meeting.organization()).today()))
        .findFirst()
        .ifPresent(next -> lines.add(words.say("moved.off.next", words.day(next.date()))));
    return new Paragraph(words.say("moved.off.heading", day), lines, List.of());
  }

  /** Whoever has the meeting in the calendar gets its entry changed there, or taken out. */
  private Paragraph withEntry(Paragraph said, Meeting meeting, String person) {
    return invitations.taken(meeting, person)
        ? invitations.of(meeting, person).map(said::enclose).orElse(said)
        : said;
  }

  /** Null when it is back where the person believes it to be. */
  private Paragraph moved(Meeting meeting, MeetingChange change, String person) {
    if (change.sameTime(meeting) && change.samePlace(meeting)) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.where(meeting));
    participations
        .findByOrganizationAndMeetingKeyAndPersonId(meeting.organization(), meeting.key(), person)
        .ifPresent(p -> lines.add(words.say(stays(p))));
    return new Paragraph(heading(meeting, change), lines, List.of());
  }

  private String heading(Meeting meeting, MeetingChange change) {
    String organization = meeting.organization();
    String before = words.day(organization, change.beganAt());
    String now = words.day(meeting.date());
    if (!before.equals(now)) {
      return words.say("moved.heading.day", before, now);
    }
    return change.sameTime(meeting)
        ? words.say("moved.heading.place", now)
        : words.say(
            "moved.heading.hour",
            now,
            words.hour(organization, meeting.beginsAt()),
            words.hour(organization, change.beganAt()));
  }

  private static String stays(Participation participation) {
    if (participation.coming() == Coming.CANT_COME) {
      return "moved.line.away";
    }
    return participation.coming() == Coming.COMING ? "moved.line.sent" : "moved.line.open";
  }
}

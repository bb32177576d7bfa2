package org.almanac.meetings;

import java.util.Optional;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.almanac.tasks.TaskLinks;
import org.springframework.stereotype.Component;

/**
 * The card is there: what it asks, in its program's words, and the meeting for the own calendar.
 */
@Component
public class CardNotices {
  private final OpenTasks tasks;
  private final Meetings meetings;
  private final Attendance attendance;
  private final MeetingInvitations invitations;
  private final TaskLinks links;
  private final CardChanges changes;
  private final MeetingWords words;

  CardNotices(
      OpenTasks tasks,
      Meetings meetings,
      Attendance attendance,
      MeetingInvitations invitations,
      TaskLinks links,
      CardChanges changes,
      MeetingWords words) {
    this.tasks = tasks;
    this.meetings = meetings;
    this.attendance = attendance;
    this.invitations = invitations;
    this.links = links;
    this.changes = changes;
    this.words = words;
  }

  /** The mail about the cards of a program. */
  public NoticeText of(String program) {
    return new MeetingNotices.Text(CardsOut.kind(program), this::write);
  }

  private Paragraph write(NoticeItem item) {
    Optional<OpenTask> open =
        tasks.of(item.person()).stream()
            .filter(task -> item.businessKey().equals(task.businessKey()))
            .findFirst();
    Meeting meeting =
        meetings.named(item.organization(), ConvenedMeetingProcess.meetingKey(item.businessKey()));
    Paragraph said =
        open.map(task -> card(item, task, meeting)).orElseGet(() -> answered(item, meeting));
    return said == null
        ? null
        : invitations.of(meeting, item.person()).map(said::enclose).orElse(said);
  }

  /** What the card will say once it is out; its own links come with it. */
  Paragraph coming(Meeting meeting) {
    return links
        .coming(said(meeting), words.of(meeting, "notice.card.link"), changes.quickAnswers())
        .link(words.of(meeting, "notice.card.ticket"), "/");
  }

  private Paragraph said(Meeting meeting) {
    return Paragraph.of(
        words.of(meeting, "notice.card.heading", words.day(meeting.date())),
        words.whereabouts(meeting),
        words.of(meeting, "notice.card.line"));
  }

  private Paragraph card(NoticeItem item, OpenTask task, Meeting meeting) {
    Paragraph card = links.on(said(meeting), words.of(meeting, "notice.card.link"), task);
    return attendance
        .of(item.organization(), meeting.key(), item.person())
        .map(p -> card.link(words.of(meeting, "notice.card.ticket"), "/ticket/" + p.ticketToken()))
        .orElse(card);
  }

  /** Who was faster than the mail still gets the meeting into the calendar, and nothing else. */
  private Paragraph answered(NoticeItem item, Meeting meeting) {
    boolean comes =
        attendance
            .of(item.organization(), meeting.key(), item.person())
            .filter(p -> p.coming() == Coming.COMING && p.expected())
            .isPresent();
    return comes
            && meeting.state() == MeetingState.PLANNED
            && !invitations.taken(meeting, item.person())
        ? Paragraph.of(
            words.of(meeting, "notice.entry.heading", words.day(meeting.date())),
            words.whereabouts(meeting),
            words.of(meeting, "notice.entry.line"))
        : null;
  }
}

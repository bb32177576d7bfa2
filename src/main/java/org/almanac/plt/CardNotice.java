package org.almanac.plt;

import java.util.Optional;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.CardChanges;
import org.almanac.meetings.Coming;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingInvitations;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.almanac.tasks.TaskLinks;
import org.springframework.stereotype.Component;

/** The card is there: two taps, what to bring, and the meeting for the own calendar. */
@Component
class CardNotice implements NoticeText {
  static final String KIND = "plt-card";

  private final OpenTasks tasks;
  private final Meetings meetings;
  private final Attendance attendance;
  private final MeetingInvitations invitations;
  private final TaskLinks links;
  private final CardChanges changes;
  private final PltWords words;

  CardNotice(
      OpenTasks tasks,
      Meetings meetings,
      Attendance attendance,
      MeetingInvitations invitations,
      TaskLinks links,
      CardChanges changes,
      PltWords words) {
    this.tasks = tasks;
    this.meetings = meetings;
    this.attendance = attendance;
    this.invitations = invitations;
    this.links = links;
    this.changes = changes;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean openToCoordinators() {
    return true;
  }

  @Override
  public Paragraph write(NoticeItem item) {
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
        .coming(said(meeting), words.say("notice.card.link"), changes.quickAnswers())
        .link(words.say("notice.card.ticket"), "/");
  }

  private Paragraph said(Meeting meeting) {
    return Paragraph.of(
        words.say("notice.card.heading", words.day(meeting.date())),
        words.where(meeting),
        words.say("notice.card.line"));
  }

  private Paragraph card(NoticeItem item, OpenTask task, Meeting meeting) {
    Paragraph card = links.on(said(meeting), words.say("notice.card.link"), task);
    return attendance
        .of(item.organization(), meeting.key(), item.person())
        .map(p -> card.link(words.say("notice.card.ticket"), "/ticket/" + p.ticketToken()))
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
            words.say("notice.entry.heading", words.day(meeting.date())),
            words.where(meeting),
            words.say("notice.entry.line"))
        : null;
  }
}

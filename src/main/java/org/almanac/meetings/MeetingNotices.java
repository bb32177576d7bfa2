package org.almanac.meetings;

import java.util.List;
import java.util.function.Function;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/**
 * The mails that every program of meetings sends, in that program's own words: out of the calendar,
 * the summary, questions that nobody has taken.
 */
@Component
public class MeetingNotices {
  private final Meetings meetings;
  private final MeetingInvitations invitations;
  private final MeetingSummaries summaries;
  private final UnownedQuestions unowned;
  private final MeetingWords words;

  MeetingNotices(
      Meetings meetings,
      MeetingInvitations invitations,
      MeetingSummaries summaries,
      UnownedQuestions unowned,
      MeetingWords words) {
    this.meetings = meetings;
    this.invitations = invitations;
    this.summaries = summaries;
    this.unowned = unowned;
    this.words = words;
  }

  /** Takes a meeting out of the calendar of who is no member any more; says nothing else. */
  public NoticeText left(String program) {
    return new Text(Memberships.kind(program), this::left);
  }

  /** What we heard: themes, answers, what is still looked into. */
  public NoticeText summary(String program) {
    return new Text(FollowUp.kind(program), this::summary);
  }

  /** The same for people of few mails a month: it rides in one that goes anyway, or has room. */
  public NoticeText summaryThatCanWait(String program) {
    return new Text(FollowUp.kind(program), this::summary, true);
  }

  /** The questions that nobody has taken yet, for the coordinator. */
  public NoticeText unowned(String program) {
    return new Text(UnownedQuestions.kind(program), this::unowned);
  }

  record Text(String kind, Function<NoticeItem, Paragraph> words, boolean canWait)
      implements OpenNotice {
    Text(String kind, Function<NoticeItem, Paragraph> words) {
      this(kind, words, false);
    }

    @Override
    public Paragraph write(NoticeItem item) {
      return words.apply(item);
    }
  }

  private Paragraph left(NoticeItem item) {
    Meeting meeting = meeting(item);
    String line = item.occurrence() == 0 ? "notice.taken.line" : "notice.left.line";
    Paragraph said = Paragraph.of(heading(meeting, "left"), words.of(meeting, line));
    return invitations.of(meeting, item.person()).map(said::enclose).orElse(null);
  }

  private Paragraph summary(NoticeItem item) {
    Meeting meeting = meeting(item);
    return summaries
        .findByOrganizationAndMeetingKey(item.organization(), meeting.key())
        .map(
            summary ->
                new Paragraph(
                    heading(meeting, "summary"), summary.text().lines().toList(), List.of()))
        .orElse(null);
  }

  private Paragraph unowned(NoticeItem item) {
    Meeting meeting = meeting(item);
    List<String> themes = unowned.themes(item.organization(), meeting.key());
    return themes.isEmpty()
        ? null
        : new Paragraph(heading(meeting, "unowned"), themes, List.of())
            .link(
                words.of(meeting, "notice.unowned.link"),
                "/meetings/" + meeting.key() + "/questions");
  }

  private String heading(Meeting meeting, String notice) {
    return words.of(meeting, "notice." + notice + ".heading", words.day(meeting.date()));
  }

  private Meeting meeting(NoticeItem item) {
    return meetings.named(
        item.organization(), ConvenedMeetingProcess.meetingKey(item.businessKey()));
  }
}

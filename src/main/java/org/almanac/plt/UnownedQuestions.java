package org.almanac.plt;

import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.QuestionGroup;
import org.almanac.meetings.Questions;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.tasks.Telling;
import org.springframework.stereotype.Component;

/** A question without an owner is told to the coordinator, once for a meeting. */
@Component
class UnownedQuestions implements Telling, NoticeText {
  static final String KIND = "plt-question-unowned";

  private final Meetings meetings;
  private final Questions questions;
  private final PltSummaries summaries;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Announcements announcements;
  private final PltWords words;

  UnownedQuestions(
      Meetings meetings,
      Questions questions,
      PltSummaries summaries,
      RoleHolders holders,
      Calendars calendars,
      Announcements announcements,
      PltWords words) {
    this.meetings = meetings;
    this.questions = questions;
    this.summaries = summaries;
    this.holders = holders;
    this.calendars = calendars;
    this.announcements = announcements;
    this.words = words;
  }

  @Override
  public About about() {
    return About.QUESTION_WITHOUT_OWNER;
  }

  @Override
  public void tell(String organization) {
    meetings.findByOrganizationAndProgramOrderByDate(organization, PltOpening.PROGRAM).stream()
        .filter(meeting -> meeting.state() == MeetingState.HELD)
        .filter(meeting -> !unowned(organization, meeting.key()).isEmpty())
        .forEach(this::announce);
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
    String key = PltMeetingProcess.meetingKey(item.businessKey());
    List<QuestionGroup> unowned = unowned(item.organization(), key);
    if (unowned.isEmpty()) {
      return null;
    }
    Meeting meeting = meetings.named(item.organization(), key);
    return new Paragraph(
            words.say("notice.unowned.heading", words.day(meeting.date())),
            unowned.stream().map(QuestionGroup::theme).toList(),
            List.of())
        .link(words.say("notice.unowned.link"), "/meetings/" + key + "/questions");
  }

  /** Nobody's yet, and the summary is not out: then it is too late to ask. */
  private List<QuestionGroup> unowned(String organization, String key) {
    boolean out = summaries.findByOrganizationAndMeetingKey(organization, key).isPresent();
    return out ? List.of() : questions.withoutOwner(organization, key);
  }

  private void announce(Meeting meeting) {
    String organization = meeting.organization();
    holders
        .holder(organization, Role.COORDINATOR, null, calendars.of(organization).today())
        .map(coordinator -> coordinator.id())
        .ifPresent(
            coordinator ->
                announcements.announce(
                    Announcement.once(
                        organization, organization + ":" + meeting.key(), KIND, coordinator)));
  }
}

package org.almanac.plt;

import java.util.List;
import java.util.Map;
import org.almanac.engine.FormContext;
import org.almanac.engine.QuickAnswer;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingInvitations;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Participation;
import org.almanac.meetings.Tables;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.springframework.stereotype.Component;

/** Who can't come, in one tap; and what follows when somebody comes after all. */
@Component
class PltCardChanges {
  static final String CANT_COME = "cant-come";

  /** Told anew, beside what was told to who left and came back. */
  private static final int ANEW = 100;

  private final Meetings meetings;
  private final Attendance attendance;
  private final MeetingInvitations invitations;
  private final Announcements announcements;
  private final Tables tables;
  private final PltWords words;

  PltCardChanges(
      Meetings meetings,
      Attendance attendance,
      MeetingInvitations invitations,
      Announcements announcements,
      Tables tables,
      PltWords words) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.invitations = invitations;
    this.announcements = announcements;
    this.tables = tables;
    this.words = words;
  }

  List<QuickAnswer> quickAnswers() {
    return List.of(
        new QuickAnswer(
            CANT_COME,
            words.say("card.cant-come"),
            words.say("card.cant-come.line"),
            Map.of("cantCome", true)));
  }

  /** A seat where the tables are made already, and the entry if the calendar never had it. */
  void changed(FormContext context, boolean coming) {
    String organization = context.organization();
    String person = PltCards.participant(context);
    Meeting meeting = meetings.named(organization, PltCards.key(context));
    if (!coming) {
      return;
    }
    tables.joins(organization, meeting.key(), person);
    if (!invitations.taken(meeting, person)) {
      int leavings =
          attendance.of(organization, meeting.key(), person).map(Participation::leavings).orElse(0);
      announcements.announce(
          Announcement.once(organization, context.businessKey(), CardNotice.KIND, person)
              .occurring(ANEW + leavings));
    }
  }
}

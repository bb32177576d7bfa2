package org.almanac.meetings;

import java.util.List;
import java.util.Map;
import org.almanac.engine.FormContext;
import org.almanac.engine.QuickAnswer;
import org.almanac.notices.Announcements;
import org.springframework.stereotype.Component;

/** Who can't come, in one tap; and what follows when somebody comes after all. */
@Component
public class CardChanges {
  /** The word of the tap in addresses. */
  public static final String CANT_COME = "cant-come";

  /** Told anew, beside what was told to who left and came back. */
  private static final int ANEW = 100;

  private final Meetings meetings;
  private final Attendance attendance;
  private final MeetingInvitations invitations;
  private final Announcements announcements;
  private final Tables tables;
  private final MeetingWords words;

  CardChanges(
      Meetings meetings,
      Attendance attendance,
      MeetingInvitations invitations,
      Announcements announcements,
      Tables tables,
      MeetingWords words) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.invitations = invitations;
    this.announcements = announcements;
    this.tables = tables;
    this.words = words;
  }

  public List<QuickAnswer> quickAnswers() {
    return List.of(
        new QuickAnswer(
            CANT_COME,
            words.say("card.cant-come"),
            words.say("card.cant-come.line"),
            Map.of("cantCome", true)));
  }

  /** A seat where the tables are made already, and the entry if the calendar never had it. */
  public void changed(FormContext context, boolean coming) {
    String organization = context.organization();
    String person = CardReplies.participant(context);
    Meeting meeting = meetings.named(organization, CardReplies.key(context));
    if (!coming) {
      return;
    }
    tables.joins(organization, meeting.key(), person);
    if (!invitations.taken(meeting, person)) {
      int leavings =
          attendance.of(organization, meeting.key(), person).map(Participation::leavings).orElse(0);
      announcements.announce(CardsOut.announcement(meeting, person).occurring(ANEW + leavings));
    }
  }
}

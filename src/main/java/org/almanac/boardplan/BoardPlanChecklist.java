package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.almanac.meetings.CheckLine;
import org.almanac.meetings.Checking;
import org.almanac.meetings.Checklist;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.springframework.stereotype.Component;

/** The checklist of a working meeting: from its place to who came. */
@Component
class BoardPlanChecklist implements Checklist {
  private final Checking checking;
  private final BoardPlanMoves moves;

  BoardPlanChecklist(Checking checking, BoardPlanMoves moves) {
    this.checking = checking;
    this.moves = moves;
  }

  @Override
  public String program() {
    return BoardPlanProgram.PROGRAM;
  }

  @Override
  public List<CheckLine> of(Meeting meeting) {
    Checking.Look look = checking.look(meeting, BoardPlanMeetingProcess.ID);
    List<CheckLine> lines =
        List.of(
            look.did("dates", Optional.empty(), "/meetings"),
            place(meeting, look),
            look.cardsOut(moves.cardsDue(meeting)),
            look.code(),
            look.attendance(meeting.endsAt()));
    boolean off = meeting.state() == MeetingState.CANCELLED;
    return lines.stream().filter(line -> !off || line.state() == CheckLine.State.DONE).toList();
  }

  /** Done on the page that moves a meeting; there is no task for it. */
  private CheckLine place(Meeting meeting, Checking.Look look) {
    String page = "/meetings/" + meeting.key() + "/move";
    return meeting.hasPlace()
        ? look.did("place", Optional.empty(), page)
        : new CheckLine(
            CheckLine.State.NEXT,
            look.say("place"),
            look.say("until", look.on(moves.cardsDue(meeting))),
            page);
  }

  @Override
  public boolean over(Meeting meeting) {
    return checking.over(meeting);
  }
}

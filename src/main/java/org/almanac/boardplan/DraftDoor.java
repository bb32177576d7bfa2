package org.almanac.boardplan;

import java.util.Set;
import org.almanac.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who writes on the board plan: the director, superintendents and officers. The associations and
 * the chair read what is written, say what they heard, and have their say when the draft is heard.
 */
@Component
class DraftDoor {
  static final Set<Voice> WRITE = Set.of(Voice.DIRECTOR, Voice.SUPERINTENDENTS, Voice.OFFICERS);

  private final BoardPlanDoor door;
  private final BoardGoals goals;

  DraftDoor(BoardPlanDoor door, BoardGoals goals) {
    this.door = door;
    this.goals = goals;
  }

  BoardPlan forWriter(SignedIn me, String year) {
    BoardPlan plan = door.forVoices(me, year);
    if (!writer(me, plan)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return plan;
  }

  boolean writes(SignedIn me, BoardPlan plan) {
    return writer(me, plan) && goals.open(plan);
  }

  private boolean writer(SignedIn me, BoardPlan plan) {
    return door.voice(me, plan).filter(WRITE::contains).isPresent();
  }
}

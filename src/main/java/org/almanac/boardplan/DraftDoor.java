package org.almanac.boardplan;

import java.util.Optional;
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
  private final HearingRounds rounds;
  private final GoalWords words;

  DraftDoor(BoardPlanDoor door, BoardGoals goals, HearingRounds rounds, GoalWords words) {
    this.door = door;
    this.goals = goals;
    this.rounds = rounds;
    this.words = words;
  }

  BoardPlan forWriter(SignedIn me, String year) {
    BoardPlan plan = door.forVoices(me, year);
    if (!writer(me, plan)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return plan;
  }

  boolean writes(SignedIn me, BoardPlan plan) {
    return writer(me, plan) && open(plan);
  }

  /** Whether anything can be written now: not once it is closed, nor while the draft rests. */
  boolean open(BoardPlan plan) {
    return goals.open(plan) && rounds.restsOn(plan).isEmpty();
  }

  /** Why the draft rests and until when; empty where it doesn't, or is closed for good. */
  Optional<String> rests(BoardPlan plan) {
    return goals.open(plan)
        ? rounds.restsOn(plan).map(round -> rests(plan, round))
        : Optional.empty();
  }

  private String rests(BoardPlan plan, Hearing round) {
    return round.open()
        ? words.say("rests.heard", words.day(plan.organization(), round.until().minusSeconds(1)))
        : words.say("rests.close");
  }

  private boolean writer(SignedIn me, BoardPlan plan) {
    return door.voice(me, plan).filter(WRITE::contains).isPresent();
  }
}

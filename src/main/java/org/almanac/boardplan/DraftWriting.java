package org.almanac.boardplan;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A line goes into the draft, or the draft rests: who opens a round at the same moment waits for
 * the line, or the line for the round.
 */
@Service
class DraftWriting {
  private final BoardPlans plans;
  private final DraftDoor door;

  DraftWriting(BoardPlans plans, DraftDoor door) {
    this.plans = plans;
    this.door = door;
  }

  /**
   * @return what was written; empty where the draft rests by now, and nothing was
   */
  @Transactional
  public <T> Optional<T> write(BoardPlan seen, Supplier<T> line) {
    BoardPlan plan = plans.heldStill(seen.organization(), seen.schoolYear());
    return door.open(plan) ? Optional.of(line.get()) : Optional.empty();
  }
}

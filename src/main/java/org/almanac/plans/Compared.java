package org.almanac.plans;

import java.util.List;

/** One field of a plan in two versions. */
public record Compared(String field, List<WordDiff.Piece> pieces) {
  public boolean same() {
    return pieces.stream().allMatch(piece -> piece.change() == WordDiff.Change.SAME);
  }

  /** Every field of the plan, whether it changed or not. */
  static List<Compared> of(PlanVersion before, PlanVersion after) {
    return after.fields().entrySet().stream()
        .map(
            field ->
                new Compared(
                    field.getKey(),
                    WordDiff.of(
                        before.fields().getOrDefault(field.getKey(), ""), field.getValue())))
        .toList();
  }
}

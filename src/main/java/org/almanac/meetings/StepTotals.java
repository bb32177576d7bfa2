package org.almanac.meetings;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.almanac.rules.FewCounts;

/** How many steps of a meeting were done, are still on, were let go. */
public record StepTotals(int all, int done, int still, int letGo) {
  static Optional<StepTotals> of(List<StepState> states) {
    StepTotals totals =
        new StepTotals(
            states.size(),
            Collections.frequency(states, StepState.DONE),
            Collections.frequency(states, StepState.STILL),
            Collections.frequency(states, StepState.LET_GO));
    return totals.tellsNobodyApart() ? Optional.of(totals) : Optional.empty();
  }

  private boolean tellsNobodyApart() {
    int open = all - done - still - letGo;
    return List.of(done, still, letGo, open).stream().allMatch(n -> n == 0 || n >= FewCounts.LEAST)
        && all >= FewCounts.LEAST;
  }
}

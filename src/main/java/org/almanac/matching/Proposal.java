package org.almanac.matching;

import java.util.List;

/**
 * A pair of the match and why it is one: nothing that either of the two may not read.
 *
 * @param score the weighted mean of its reasons, in thousandths
 * @param reasons one for each criterion, in their order
 */
public record Proposal(Pairing pairing, Standing standing, int score, List<Reason> reasons) {
  public Proposal {
    reasons = List.copyOf(reasons);
  }
}

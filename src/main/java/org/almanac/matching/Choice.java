package org.almanac.matching;

import java.util.List;

/**
 * A mentor whom a member could choose.
 *
 * @param score how well they fit, in thousandths
 */
public record Choice(Pairing pairing, int score, List<Reason> reasons) {
  public Choice {
    reasons = List.copyOf(reasons);
  }
}

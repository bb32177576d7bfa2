package org.almanac.matching;

import java.util.List;

/**
 * What a coordinator's own match costs against the best there is.
 *
 * @param value what the edited match is worth
 * @param difference edited less best: zero or below, by the first order in which they differ
 * @param refused what may not be in it
 */
public record Loss(Value value, Difference difference, List<Obstacle> refused) {
  public Loss {
    refused = List.copyOf(refused);
  }
}

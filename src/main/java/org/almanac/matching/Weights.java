package org.almanac.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What counts how much, as the organization has set it.
 *
 * @param criteria each criterion's weight; one that is not named counts nothing
 * @param groups how many times a member of an employee group counts in the total; once if not named
 * @param farKm the distance from which on a pair has nothing of geography
 * @param seasonedYears the experience from which on more makes no difference
 */
public record Weights(
    Map<Criterion, Integer> criteria, Map<String, Integer> groups, int farKm, int seasonedYears) {
  private static final int MOST = 1000;
  private static final int MOST_OF_A_GROUP = 100;

  /** Everything counts the same. */
  public static final Weights EVEN =
      new Weights(
          Map.of(
              Criterion.ISSUES, 1,
              Criterion.GEOGRAPHY, 1,
              Criterion.SIZE, 1,
              Criterion.EXPERTISE, 1,
              Criterion.NEEDS, 1),
          Map.of(),
          300,
          10);

  public Weights {
    Map<Criterion, Integer> inOrder = new EnumMap<>(Criterion.class);
    inOrder.putAll(criteria);
    criteria = Collections.unmodifiableMap(inOrder);
    groups = Map.copyOf(groups);
    criteria.forEach((criterion, weight) -> bounded(criterion.name(), weight, 0, MOST));
    groups.forEach((group, weight) -> bounded(group, weight, 1, MOST_OF_A_GROUP));
    if (farKm < 1 || seasonedYears < 1) {
      throw new IllegalArgumentException("Far and seasoned begin at 1");
    }
  }

  int of(Criterion criterion) {
    return criteria.getOrDefault(criterion, 0);
  }

  int ofGroup(String group) {
    return group == null ? 1 : groups.getOrDefault(group, 1);
  }

  private static void bounded(String of, int weight, int least, int most) {
    if (weight < least || weight > most) {
      throw new IllegalArgumentException(
          "The weight of %s is %d, not from %d to %d".formatted(of, weight, least, most));
    }
  }
}

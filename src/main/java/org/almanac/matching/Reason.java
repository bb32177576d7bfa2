package org.almanac.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one criterion says of a pair.
 *
 * @param score in thousandths; half where something is unknown
 * @param weight what the criterion counts in the pair's score
 * @param common what they have in common, in order: issues, the position, needs
 * @param numbers the figures behind the score by name: km; member, mentor (sizes of districts);
 *     years; of (how many issues or needs the member named); unknown
 */
public record Reason(
    Criterion criterion, int score, int weight, List<String> common, Map<String, Integer> numbers) {
  static final String UNKNOWN = "unknown";
  static final int OF_MEMBER = 1;
  static final int OF_MENTOR = 2;

  public Reason {
    common = List.copyOf(common);
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
  }

  public boolean isUnknown() {
    return numbers.containsKey(UNKNOWN);
  }

  /** Whether it is of the mentor that something isn't known yet. */
  public boolean isOfMentor() {
    return numbers.getOrDefault(UNKNOWN, OF_MEMBER) == OF_MENTOR;
  }
}

package org.almanac.registers;

import java.util.Set;

/**
 * What a mentor says, or somebody for them.
 *
 * @param positions held, now or before, in words of the list
 * @param district the code of the district's unit; null if unknown
 * @param capacity how many people at once
 * @param yearsAtMost the mentor's own limit for all years; null for none
 * @param avoid ids of people whom the mentor would rather not have; null leaves it as it is
 */
public record MentorSaid(
    Set<String> positions,
    int experienceYears,
    Set<String> expertise,
    String district,
    int capacity,
    Integer yearsAtMost,
    Set<String> avoid) {
  /** Whoever writes it to a log tells nobody who is avoided. */
  @Override
  public String toString() {
    return "MentorSaid[" + positions + ", " + district + ", " + capacity + "]";
  }
}

package org.almanac.registers;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a new member says, or somebody for them.
 *
 * @param position a word of the list; null if unknown
 * @param district the code of the district's unit; null if unknown
 * @param farthestKm how far away a mentor may be; null for no limit
 * @param avoid ids of people whom the member would rather not have; null leaves it as it is
 */
public record MemberSaid(
    String position,
    LocalDate appointedOn,
    String district,
    Set<String> needs,
    Integer farthestKm,
    Set<Wish> wishes,
    Set<String> avoid) {
  /** Whoever writes it to a log tells nobody who is avoided. */
  @Override
  public String toString() {
    return "MemberSaid[" + position + ", " + appointedOn + ", " + district + "]";
  }
}

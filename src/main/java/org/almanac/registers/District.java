package org.almanac.registers;

import java.util.Set;

/**
 * A district as the match needs it.
 *
 * @param code of its unit
 * @param latitude degrees north; null, as the longitude, where nobody said
 * @param schools how many; 0 where nobody said
 * @param pupils how many; 0 where nobody said
 * @param issues what the district is busy with, in words of the list
 */
public record District(
    String code,
    String name,
    Double latitude,
    Double longitude,
    int schools,
    int pupils,
    Set<String> issues) {
  public District {
    issues = Set.copyOf(issues);
  }

  /** Whether anybody has said where it is. */
  public boolean isPlaced() {
    return latitude != null && longitude != null;
  }
}

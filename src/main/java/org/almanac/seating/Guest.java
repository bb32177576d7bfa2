package org.almanac.seating;

import java.util.Set;

/**
 * Somebody who comes and wants a seat.
 *
 * @param id who it is
 * @param mentorId whom a new principal sits beside; null for everybody else
 * @param focus what the school works on this year; null if it named nothing
 * @param family the family of schools; null for people of the whole district
 * @param experienceYears years as a leader
 * @param metBefore ids of those with whom the guest has shared a table
 */
public record Guest(
    String id,
    String mentorId,
    String focus,
    String family,
    int experienceYears,
    Set<String> metBefore) {

  public Guest {
    metBefore = Set.copyOf(metBefore);
  }

  public Guest(String id, String mentorId, String focus, String family, int experienceYears) {
    this(id, mentorId, focus, family, experienceYears, Set.of());
  }
}

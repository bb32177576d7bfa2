package org.almanac.matching;

import java.time.LocalDate;
import java.util.Set;

/**
 * An experienced leader who mentors.
 *
 * @param positions held, now or before
 * @param experienceYears years as a leader
 * @param issues what the mentor's district is busy with
 * @param expertise what the mentor is good at, in the words of the members' needs
 * @param spot where; null if unknown
 * @param districtSize of the mentor's district; 0 if unknown
 * @param places how many people at once
 * @param has how many of them the mentor has from before this intake
 * @param years what the mentor has served
 * @param preparedOn the day of the joint preparation; null if not yet
 * @param said whether the mentor has said what they bring: what is missing otherwise is unknown
 */
public record Mentor(
    String id,
    Set<String> positions,
    int experienceYears,
    Set<String> issues,
    Set<String> expertise,
    Spot spot,
    int districtSize,
    int places,
    int has,
    YearsServed years,
    LocalDate preparedOn,
    boolean said) {
  /** One who has said what they bring. */
  public Mentor(
      String id,
      Set<String> positions,
      int experienceYears,
      Set<String> issues,
      Set<String> expertise,
      Spot spot,
      int districtSize,
      int places,
      int has,
      YearsServed years,
      LocalDate preparedOn) {
    this(
        id,
        positions,
        experienceYears,
        issues,
        expertise,
        spot,
        districtSize,
        places,
        has,
        years,
        preparedOn,
        true);
  }

  public Mentor {
    positions = Set.copyOf(positions);
    issues = Set.copyOf(issues);
    expertise = Set.copyOf(expertise);
    Intake.notNegative("Experience", id, experienceYears);
    Intake.notNegative("Size of district", id, districtSize);
    Intake.notNegative("Number of places", id, places);
    Intake.notNegative("Number of members", id, has);
  }

  /** Nobody knows yet where the mentor has been, nor for how long. */
  boolean isNewToUs() {
    return !said && positions.isEmpty() && experienceYears == 0;
  }

  /** Nobody knows yet what the mentor is good at. */
  boolean isUnread() {
    return !said && expertise.isEmpty();
  }

  /** How many more the mentor can take on; none, not fewer, where places were cut below. */
  int free() {
    return Math.max(0, places - has);
  }
}

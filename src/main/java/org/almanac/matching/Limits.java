package org.almanac.matching;

/**
 * The organization's hard limits.
 *
 * @param mentorshipYears how long a mentorship lasts
 * @param contractYears how long a mentor's contract runs, with its extension; null for no limit
 * @param yearsInAll how long anybody mentors in all; null for no limit
 * @param farthestKm how far apart a pair may be; null for no limit
 * @param prepared whether a mentor must have been prepared by the day the intake begins
 */
public record Limits(
    int mentorshipYears,
    Integer contractYears,
    Integer yearsInAll,
    Integer farthestKm,
    boolean prepared) {
  /** Nothing is limited. */
  public static final Limits NONE = new Limits(2, null, null, null, false);

  /** The association's: a contract of two years and one more, five years in all. */
  public static final Limits ASSOCIATION = new Limits(2, 2 + 1, 5, null, true);

  public Limits {
    Intake.notNegative("Years", "a mentorship", mentorshipYears);
  }
}

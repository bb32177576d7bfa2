package org.almanac.matching;

import java.util.Set;

/**
 * Somebody in a new leadership position who is to have a mentor.
 *
 * @param group the employee group, for the report and its optional weight; null if unknown
 * @param position the new position; null if unknown
 * @param issues what the member's district is busy with
 * @param needs what the member asks for help with
 * @param spot where; null if unknown
 * @param districtSize of the member's district, in any unit that all share; 0 if unknown
 * @param farthestKm how far away a mentor may be, by the member's own choice; null for no limit
 */
public record NewMember(
    String id,
    String group,
    String position,
    Set<String> issues,
    Set<String> needs,
    Spot spot,
    int districtSize,
    Integer farthestKm) {
  public NewMember {
    issues = Set.copyOf(issues);
    needs = Set.copyOf(needs);
    Intake.notNegative("Size of district", id, districtSize);
    if (farthestKm != null) {
      Intake.notNegative("Distance", id, farthestKm);
    }
  }
}

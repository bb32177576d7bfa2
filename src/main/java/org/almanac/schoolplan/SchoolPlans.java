package org.almanac.schoolplan;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SchoolPlans extends JpaRepository<SchoolPlan, Long> {
  Optional<SchoolPlan> findByOrganizationAndSeasonAndSchool(
      String organization, String season, String school);

  List<SchoolPlan> findByOrganizationOrderBySchool(String organization);

  List<SchoolPlan> findByOrganizationAndSeasonOrderBySchool(String organization, String season);

  List<SchoolPlan> findByOrganizationAndSeasonAndStateInOrderBySchool(
      String organization, String season, Collection<SchoolPlanState> states);

  List<SchoolPlan> findByOrganizationAndGroupKeyOrderBySchool(String organization, String groupKey);

  List<SchoolPlan> findByOrganizationAndStateOrderBySchool(
      String organization, SchoolPlanState state);

  List<SchoolPlan> findByOrganizationAndTakenOutMergedIntoOrderBySeasonDesc(
      String organization, String school);

  List<SchoolPlan> findByOrganizationAndSchool(String organization, String school);

  List<SchoolPlan> findByOrganizationAndSchoolAndTakenOutMergedIntoIsNotNull(
      String organization, String school);

  List<SchoolPlan> findByStateInOrderById(Collection<SchoolPlanState> states);

  /** The seasons of which plans stand in a state, the newest first. */
  @Query(
      """
      select distinct p.season from SchoolPlan p
      where p.organization = ?1 and p.state = ?2 order by p.season desc""")
  List<String> seasons(String organization, SchoolPlanState state);

  /** Every organization's plans that are ready for fall, released or not. */
  default List<SchoolPlan> approved() {
    return findByStateInOrderById(EnumSet.of(SchoolPlanState.APPROVED, SchoolPlanState.RELEASED));
  }

  /** The season of the same school that has begun after this one's; empty for none. */
  default Optional<String> after(SchoolPlan plan) {
    return findByOrganizationAndSchool(plan.organization(), plan.school()).stream()
        .map(SchoolPlan::season)
        .filter(season -> season.compareTo(plan.season()) > 0)
        .min(Comparator.naturalOrder());
  }

  /** One that is there for sure. */
  default SchoolPlan named(String organization, String season, String school) {
    return findByOrganizationAndSeasonAndSchool(organization, season, school).orElseThrow();
  }
}

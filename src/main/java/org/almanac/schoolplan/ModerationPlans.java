package org.almanac.schoolplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The plans in the bundles; one plan is in one bundle at a time. */
interface ModerationPlans extends JpaRepository<ModerationPlan, Long> {
  List<ModerationPlan> findByOrganizationAndGroupIdOrderBySchool(String organization, Long groupId);

  List<ModerationPlan> findByOrganizationAndSchoolYearAndSpareOrderBySchool(
      String organization, String schoolYear, long spare);

  Optional<ModerationPlan> findByOrganizationAndSchoolYearAndSchoolAndSpare(
      String organization, String schoolYear, String school, long spare);

  default List<ModerationPlan> of(ModerationGroup group) {
    return findByOrganizationAndGroupIdOrderBySchool(group.organization(), group.id());
  }

  /** What its group read is no longer what its school writes: it is no group's any more. */
  default void free(SchoolPlan plan) {
    bundled(plan.organization(), plan.season(), plan.school()).ifPresent(ModerationPlan::free);
  }

  /** Everything that is in some bundle now. */
  default List<ModerationPlan> bundled(String organization, String schoolYear) {
    return findByOrganizationAndSchoolYearAndSpareOrderBySchool(organization, schoolYear, 0);
  }

  default Optional<ModerationPlan> bundled(String organization, String schoolYear, String school) {
    return findByOrganizationAndSchoolYearAndSchoolAndSpare(organization, schoolYear, school, 0);
  }

  List<ModerationPlan> findByOrganizationOrderById(String organization);
}

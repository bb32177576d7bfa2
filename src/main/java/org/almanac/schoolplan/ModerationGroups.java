package org.almanac.schoolplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The groups that moderate, round after round. */
interface ModerationGroups extends JpaRepository<ModerationGroup, Long> {
  List<ModerationGroup> findByOrganizationAndSchoolYearOrderByNumber(
      String organization, String schoolYear);

  Optional<ModerationGroup> findByOrganizationAndSchoolYearAndNumber(
      String organization, String schoolYear, int number);

  List<ModerationGroup> findByOrganizationOrderBySchoolYearDescNumberAsc(String organization);

  default ModerationGroup of(String organization, String schoolYear, int number) {
    return findByOrganizationAndSchoolYearAndNumber(organization, schoolYear, number).orElseThrow();
  }

  /** The group of a business key. */
  default ModerationGroup of(String organization, String businessKey) {
    return of(
        organization,
        PlanModerationProcess.schoolYear(businessKey),
        PlanModerationProcess.number(businessKey));
  }
}

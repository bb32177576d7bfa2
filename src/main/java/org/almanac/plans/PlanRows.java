package org.almanac.plans;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanRows extends JpaRepository<Plan, Long> {
  Optional<Plan> findByOrganizationAndSchoolAndSchoolYear(
      String organization, String school, String schoolYear);

  List<Plan> findByOrganizationAndSchoolOrderBySchoolYearDesc(String organization, String school);

  Optional<Plan> findFirstByOrganizationAndSchoolYearAndLaunchedOnNotNullOrderById(
      String organization, String schoolYear);

  List<Plan> findByOrganizationAndLaunchedOnNotNullOrderBySchoolYearDesc(String organization);

  List<Plan> findByOrganizationAndSchoolYear(String organization, String schoolYear);

  List<Plan> findByOrganizationAndDraftedByOrderById(String organization, String person);
}

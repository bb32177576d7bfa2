package org.almanac.schoolplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Which plans are ready for fall. */
interface Approvals extends JpaRepository<Approval, Long> {
  Optional<Approval> findByOrganizationAndPlanId(String organization, Long planId);

  List<Approval> findAllByOrderByOrganizationAscSchoolYearAscSchoolAsc();

  List<Approval> findByOrganizationOrderById(String organization);
}

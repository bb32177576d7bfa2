package org.almanac.plans;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlanVersions extends JpaRepository<PlanVersion, Long> {
  List<PlanVersion> findByOrganizationAndPlanIdOrderByNumber(String organization, Long planId);

  Optional<PlanVersion> findByOrganizationAndPlanIdAndNumber(
      String organization, Long planId, int number);

  List<PlanVersion> findByOrganizationAndPlanIdIn(String organization, Collection<Long> plans);

  @Query("select distinct v.writtenBy from PlanVersion v where v.planId = ?1")
  List<String> writers(Long plan);

  List<PlanVersion> findByOrganizationAndWrittenByOrderById(String organization, String person);

  List<PlanVersion> findByOrganizationAndRecordedByOrderById(String organization, String person);
}

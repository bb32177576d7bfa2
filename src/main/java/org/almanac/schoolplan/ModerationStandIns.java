package org.almanac.schoolplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who reads for whom. */
interface ModerationStandIns extends JpaRepository<ModerationStandIn, Long> {
  Optional<ModerationStandIn> findByOrganizationAndSchoolYearAndPersonId(
      String organization, String schoolYear, String personId);

  List<ModerationStandIn> findByOrganizationAndSchoolYearOrderById(
      String organization, String schoolYear);

  default Optional<ModerationStandIn> of(String organization, String schoolYear, String person) {
    return findByOrganizationAndSchoolYearAndPersonId(organization, schoolYear, person);
  }

  List<ModerationStandIn> findByOrganizationOrderById(String organization);
}

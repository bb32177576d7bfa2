package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PassedOns extends JpaRepository<PassedOn, Long> {
  Optional<PassedOn> findByOrganizationAndSchoolYearAndPersonId(
      String organization, String schoolYear, String personId);

  List<PassedOn> findByOrganizationAndPersonIdOrderById(String organization, String personId);

  List<PassedOn> findByOrganizationAndSchoolYear(String organization, String schoolYear);
}

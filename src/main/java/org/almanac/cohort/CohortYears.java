package org.almanac.cohort;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CohortYears extends JpaRepository<CohortYear, Long> {
  Optional<CohortYear> findByOrganizationAndSchoolYear(String organization, String schoolYear);
}

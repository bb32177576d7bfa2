package org.almanac.plt;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PltYears extends JpaRepository<PltYear, Long> {
  Optional<PltYear> findByOrganizationAndSchoolYear(String organization, String schoolYear);
}

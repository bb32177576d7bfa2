package org.almanac.year;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpenedYears extends JpaRepository<OpenedYear, Long> {
  Optional<OpenedYear> findByOrganizationAndSchoolYear(String organization, String schoolYear);

  List<OpenedYear> findByOrganizationOrderBySchoolYearDesc(String organization);
}

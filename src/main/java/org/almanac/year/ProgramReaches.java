package org.almanac.year;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgramReaches extends JpaRepository<ProgramReach, Long> {
  Optional<ProgramReach> findByOrganizationAndSchoolYearAndProgram(
      String organization, String schoolYear, String program);
}

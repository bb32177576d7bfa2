package org.almanac.year;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlannedDates extends JpaRepository<PlannedDate, Long> {
  List<PlannedDate> findByOrganizationAndSchoolYearOrderBySlotMonthAscSlotAsc(
      String organization, String schoolYear);

  List<PlannedDate> findByOrganizationAndSchoolYearAndProgram(
      String organization, String schoolYear, String program);

  Optional<PlannedDate> findByOrganizationAndSchoolYearAndId(
      String organization, String schoolYear, Long id);
}

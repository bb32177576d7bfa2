package org.almanac.year;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface FixedDates extends JpaRepository<FixedDate, Long> {
  List<FixedDate> findByOrganizationAndSchoolYearOrderByDayAscBeginsAsc(
      String organization, String schoolYear);

  Optional<FixedDate> findByOrganizationAndSchoolYearAndId(
      String organization, String schoolYear, Long id);
}

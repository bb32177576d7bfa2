package org.almanac.year;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OpenedYears extends JpaRepository<OpenedYear, Long> {
  Optional<OpenedYear> findByOrganizationAndSchoolYear(String organization, String schoolYear);

  /** The same one; until the transaction is over nobody else changes its dates or confirms them. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select y from OpenedYear y where y.organization = ?1 and y.schoolYear = ?2")
  Optional<OpenedYear> alone(String organization, String schoolYear);

  List<OpenedYear> findByOrganizationOrderBySchoolYearDesc(String organization);
}

package org.almanac.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All days on which schools were closed. */
interface ClosedDays extends JpaRepository<ClosedDay, Long> {
  List<ClosedDay> findByOrganizationOrderByClosedOn(String organization);

  Optional<ClosedDay> findByOrganizationAndClosedOn(String organization, LocalDate day);
}

package org.almanac.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who is away, from when to when. */
public interface Absences extends JpaRepository<Absence, Long> {
  List<Absence> findByOrganizationAndPersonIdOrderByFromDay(String organization, String personId);

  List<Absence> findByOrganizationOrderByFromDay(String organization);

  /** Those that go on, or are to come. */
  List<Absence> findByOrganizationAndToDayGreaterThanEqualOrderByFromDay(
      String organization, LocalDate day);

  @Query(
      """
      select a from Absence a where a.organization = :organization
        and a.fromDay <= :day and a.toDay >= :day
      order by a.id""")
  List<Absence> on(String organization, LocalDate day);
}

package org.almanac.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All calendars that coordinators brought. */
interface CalendarVersions extends JpaRepository<CalendarVersion, Long> {
  /** Which one is in force; the same question on each node, so none has an older one. */
  @Query(
      "select v.id from CalendarVersion v where v.organization = :organization and v.number ="
          + " (select max(w.number) from CalendarVersion w where w.organization = :organization)")
  Optional<Long> newest(String organization);

  Optional<CalendarVersion> findByOrganizationAndId(String organization, long id);

  List<CalendarVersion> findByOrganizationAndNumberNotNullOrderByNumberDesc(String organization);

  /** Drops what nobody said yes to: this person's, and everybody's that is old. */
  @Modifying
  @Query(
      "delete from CalendarVersion v where v.organization = :organization and v.number is null"
          + " and (v.byPerson = :person or v.broughtAt < :before)")
  void drop(String organization, String person, Instant before);
}

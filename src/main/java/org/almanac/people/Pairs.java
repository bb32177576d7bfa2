package org.almanac.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The pairs of mentor and new member. */
public interface Pairs extends JpaRepository<Pair, Long> {
  List<Pair> findByOrganizationOrderById(String organization);

  /** Whoever began first comes first. */
  List<Pair> findByOrganizationOrderByValidFromAscIdAsc(String organization);

  /** The pairs of an organization that are together on a day. */
  @Query(
      """
      select p from Pair p where p.organization = :organization
        and p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)
      order by p.id""")
  List<Pair> on(String organization, LocalDate day);
}

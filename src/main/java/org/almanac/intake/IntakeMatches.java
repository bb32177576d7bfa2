package org.almanac.intake;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IntakeMatches extends JpaRepository<IntakeMatch, Long> {
  Optional<IntakeMatch> findByOrganizationAndName(String organization, String name);

  /** The same; until the transaction is over nobody else changes it, publishes it or answers. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select m from IntakeMatch m where m.organization = ?1 and m.name = ?2")
  Optional<IntakeMatch> alone(String organization, String name);

  List<IntakeMatch> findByOrganizationOrderByIdDesc(String organization);

  List<IntakeMatch> findByOrganizationAndStateIn(
      String organization, Collection<IntakeMatch.State> states);
}

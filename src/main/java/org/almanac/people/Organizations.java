package org.almanac.people;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The organizations that this installation serves. */
public interface Organizations extends JpaRepository<Organization, String> {
  /** Until the transaction is over nobody else does what is done alone for an organization. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from Organization o where o.code = ?1")
  Optional<Organization> alone(String code);
}

package org.almanac.invitations;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everybody's private addresses, at most one each. */
interface PrivateAddresses extends JpaRepository<PrivateAddress, Long> {
  Optional<PrivateAddress> findByOrganizationAndPersonId(String organization, String personId);

  Optional<PrivateAddress> findByTokenHash(String tokenHash);

  int deleteByOrganizationAndPersonId(String organization, String personId);
}

package org.almanac.invitations;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The address under which a person's calendar finds their dates without sign-in. Only a hash of it
 * is kept: whoever reads the table can't look at anybody's dates.
 */
@Entity
@Table(name = "calendar_address")
class PrivateAddress {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;
  private String personId;
  private String tokenHash;
  private Instant madeAt;

  protected PrivateAddress() {}

  PrivateAddress(String organization, String personId) {
    this.organization = organization;
    this.personId = personId;
  }

  /** From now on only this one works. */
  void becomes(String hash, Instant now) {
    tokenHash = hash;
    madeAt = now;
  }

  String organization() {
    return organization;
  }

  String person() {
    return personId;
  }

  Instant madeAt() {
    return madeAt;
  }
}

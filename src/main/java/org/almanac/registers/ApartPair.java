package org.almanac.registers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.almanac.matching.Pairing;

/**
 * That a new member and a mentor are not proposed to each other again; whose wish it was, no row.
 */
@Entity
@Table(name = "apart_pair")
class ApartPair {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;
  private String memberId;
  private String mentorId;

  protected ApartPair() {}

  ApartPair(String organization, String memberId, String mentorId) {
    this.organization = organization;
    this.memberId = memberId;
    this.mentorId = mentorId;
  }

  Pairing pairing() {
    return new Pairing(memberId, mentorId);
  }

  /** Whoever writes it to a log tells nobody. */
  @Override
  public String toString() {
    return "ApartPair[secret]";
  }
}

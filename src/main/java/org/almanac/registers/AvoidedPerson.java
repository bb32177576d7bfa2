package org.almanac.registers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That somebody would rather not be in a pair with somebody; the other never learns of it. */
@Entity
@Table(name = "avoided_person")
class AvoidedPerson {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "avoided_person")
  @SequenceGenerator(
      name = "avoided_person",
      sequenceName = "avoided_person_seq",
      allocationSize = 50)
  private Long id;

  private String organization;
  private String personId;
  private String avoidedId;

  protected AvoidedPerson() {}

  AvoidedPerson(String organization, String personId, String avoidedId) {
    if (personId.equals(avoidedId)) {
      throw new IllegalArgumentException("Nobody avoids themselves");
    }
    this.organization = organization;
    this.personId = personId;
    this.avoidedId = avoidedId;
  }

  String personId() {
    return personId;
  }

  String avoidedId() {
    return avoidedId;
  }

  /** Whoever writes it to a log tells nobody. */
  @Override
  public String toString() {
    return "AvoidedPerson[secret]";
  }
}

package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Who reads for a superintendent who can't, in one school year: named by a coordinator. */
@Entity
@Table(name = "moderation_stand_in")
class ModerationStandIn {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_stand_in_seq")
  @SequenceGenerator(name = "moderation_stand_in_seq", sequenceName = "moderation_stand_in_seq")
  private Long id;

  private String organization;
  private String schoolYear;
  private String personId;

  @Column(name = "stand_in_id")
  private String standIn;

  protected ModerationStandIn() {}

  ModerationStandIn(String organization, String schoolYear, String person) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.personId = person;
  }

  ModerationStandIn by(String other) {
    standIn = other;
    return this;
  }

  String schoolYear() {
    return schoolYear;
  }

  String person() {
    return personId;
  }

  String standIn() {
    return standIn;
  }
}

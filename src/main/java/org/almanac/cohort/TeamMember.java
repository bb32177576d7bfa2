package org.almanac.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Somebody whom the coordinator named as one of the mentor team. */
@Entity
@Table(name = "cohort_team")
class TeamMember {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_team_seq")
  @SequenceGenerator(name = "cohort_team_seq", sequenceName = "cohort_team_seq")
  private Long id;

  private String organization;
  private String personId;

  protected TeamMember() {}

  TeamMember(String organization, String person) {
    this.organization = organization;
    this.personId = person;
  }

  String person() {
    return personId;
  }
}

package org.almanac.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** It would help me too: one person's thumb on another's line. */
@Entity
@Table(name = "cohort_thumb")
class Thumb {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_thumb_seq")
  @SequenceGenerator(name = "cohort_thumb_seq", sequenceName = "cohort_thumb_seq")
  private Long id;

  private String organization;
  private Long suggestionId;
  private String personId;

  protected Thumb() {}

  Thumb(String organization, Long suggestion, String person) {
    this.organization = organization;
    this.suggestionId = suggestion;
    this.personId = person;
  }

  Long suggestion() {
    return suggestionId;
  }

  String person() {
    return personId;
  }
}

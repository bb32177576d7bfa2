package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One thing that is settled of groups that aren't published yet. */
@Entity
@Table(name = "moderation_choice")
class ModerationChoice {
  /** What of. */
  enum Kind {
    /** Sits with those who have the same number. */
    SITS,
    /** Reads a school's plan in the place of its own superintendent. */
    OWN,
    /** Reads a school's plan as the one from another family. */
    OTHER,
    /** Can on this day too. */
    DAY,
    /** Reads beside the superintendents, for the whole season. */
    BESIDE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_choice_seq")
  @SequenceGenerator(name = "moderation_choice_seq", sequenceName = "moderation_choice_seq")
  private Long id;

  private String organization;
  private String schoolYear;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String subject;

  @Column(name = "person_id")
  private String person;

  protected ModerationChoice() {}

  ModerationChoice(
      String organization, String schoolYear, Kind kind, String subject, String person) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.kind = kind;
    this.subject = subject;
    this.person = person;
  }

  Kind kind() {
    return kind;
  }

  /** A number, a school's code, a day; nothing much for who reads beside. */
  String subject() {
    return subject;
  }

  String person() {
    return person;
  }
}

package org.almanac.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Something that came up meanwhile, for the room; nobody is named and nobody is kept. */
@Entity
@Table(name = "cohort_issue")
class Issue {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_issue_seq")
  @SequenceGenerator(name = "cohort_issue_seq", sequenceName = "cohort_issue_seq")
  private Long id;

  private String organization;
  private String meetingKey;

  @Column(name = "issue_text")
  private String text;

  protected Issue() {}

  Issue(String organization, String meetingKey, String text) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.text = text;
  }

  public Long id() {
    return id;
  }

  public String text() {
    return text;
  }
}

package org.almanac.tasks;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody typed behind a signed link and has not sent yet. */
@Entity
@Table(name = "answer_draft")
class AnswerDraft {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_draft_seq")
  @SequenceGenerator(name = "answer_draft_seq", sequenceName = "answer_draft_seq")
  private Long id;

  private String organization;
  private String taskId;
  private String person;
  private String fields;
  private Instant expiresAt;

  protected AnswerDraft() {}

  AnswerDraft(String organization, String taskId, String person) {
    this.organization = organization;
    this.taskId = taskId;
    this.person = person;
  }

  /** The fields as they are now, until the link is over. */
  AnswerDraft holds(String now, Instant until) {
    fields = now;
    expiresAt = until;
    return this;
  }

  String fields() {
    return fields;
  }

  boolean overAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}

package org.almanac.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** One thing somebody was still wondering, as it was written, in a group or not yet. */
@Entity
@Table(name = "question")
public class Question {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;
  private String meetingKey;
  private UUID ticketId;

  @Column(name = "question_text")
  private String text;

  private Long groupId;

  protected Question() {}

  Question(String organization, String meetingKey, UUID ticketId, String text) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.ticketId = ticketId;
    this.text = text;
  }

  void belongsTo(QuestionGroup group) {
    groupId = group == null ? null : group.id();
  }

  public Long id() {
    return id;
  }

  public String text() {
    return text;
  }

  public Optional<Long> group() {
    return Optional.ofNullable(groupId);
  }
}

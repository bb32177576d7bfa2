package org.almanac.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** Questions with one theme, the person who answers them, and the answer. */
@Entity
@Table(name = "question_group")
public class QuestionGroup {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;
  private String organization;
  private String meetingKey;

  @Column(name = "group_position")
  private int position;

  private String theme;
  private String ownerId;

  @Column(name = "answer_text")
  private String answer;

  private LocalDate lookingUntil;

  protected QuestionGroup() {}

  QuestionGroup(String organization, String meetingKey, int position, String theme) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.position = position;
    this.theme = theme;
  }

  void rename(String newTheme) {
    theme = newTheme;
  }

  void ownedBy(String person) {
    ownerId = person;
  }

  void answered(String text, LocalDate stillLookingUntil) {
    answer = text;
    lookingUntil = stillLookingUntil;
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public String meetingKey() {
    return meetingKey;
  }

  public int position() {
    return position;
  }

  public String theme() {
    return theme;
  }

  /** The person who answers; empty as long as it is nobody yet. */
  public Optional<String> owner() {
    return Optional.ofNullable(ownerId);
  }

  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  /** Until when the owner is still looking into it; empty when the answer is complete. */
  public Optional<LocalDate> lookingUntil() {
    return Optional.ofNullable(lookingUntil);
  }
}

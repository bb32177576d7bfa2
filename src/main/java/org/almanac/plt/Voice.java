package org.almanac.plt;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** A principal who was asked to tell how they got there; any answer is a good one. */
@Entity
@Table(name = "plt_voice")
class Voice {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plt_voice_seq")
  @SequenceGenerator(name = "plt_voice_seq", sequenceName = "plt_voice_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String meetingKey;
  private String personId;

  @Enumerated(EnumType.STRING)
  private Answer answer;

  enum Answer {
    HAPPY,
    ANOTHER_MONTH,
    NOT_THIS_YEAR
  }

  protected Voice() {}

  Voice(String organization, String meetingKey, String person) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.personId = person;
  }

  void answered(Answer said) {
    answer = said;
  }

  String meetingKey() {
    return meetingKey;
  }

  String person() {
    return personId;
  }

  Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }
}

package org.almanac.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What would help somebody most at a meeting, in a line; others see the line, not whose it is. */
@Entity
@Table(name = "cohort_suggestion")
class Suggestion {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_suggestion_seq")
  @SequenceGenerator(name = "cohort_suggestion_seq", sequenceName = "cohort_suggestion_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String meetingKey;
  private String personId;
  private String lineKey;

  @Column(name = "suggestion_text")
  private String text;

  private boolean chosen;
  private boolean inFive;

  protected Suggestion() {}

  Suggestion(String organization, String meetingKey, String person) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.personId = person;
  }

  /** False when it says so already; another line begins anew, chosen by nobody yet. */
  boolean says(String words) {
    boolean another = !words.equals(text);
    if (another) {
      text = words;
      lineKey = UUID.randomUUID().toString();
      chosen = false;
      inFive = false;
    }
    return another;
  }

  void chosen(boolean taken) {
    chosen = taken;
  }

  /** It came with four others, or more, that were new too: of these nobody tells whose it is. */
  void cameInFive() {
    inFive = true;
  }

  boolean isInFive() {
    return inFive;
  }

  Long id() {
    return id;
  }

  /** What pages call it by, drawn at random: a number would say who spoke before whom. */
  String key() {
    return lineKey;
  }

  String person() {
    return personId;
  }

  String text() {
    return text;
  }

  /** Whether the mentor team takes it into the session. */
  boolean isChosen() {
    return chosen;
  }
}

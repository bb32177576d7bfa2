package org.almanac.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That somebody said of a task that it isn't theirs, and what became of it. */
@Entity
@Table(name = "not_mine")
class NotTheirs {
  /** How long a line may be that goes with it. */
  static final int LINE = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "not_mine_seq")
  @SequenceGenerator(name = "not_mine_seq", sequenceName = "not_mine_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String taskId;
  private String personId;
  private Instant saidAt;

  @Column(length = LINE)
  private String line;

  @Enumerated(EnumType.STRING)
  private State state;

  private String toPerson;
  private String word;
  private String settledBy;
  private Instant settledAt;

  /** What became of a task that isn't somebody's. */
  enum State {
    /** It rests with the coordinators. */
    OPEN,
    /** It went to somebody: by today's roles, or because a coordinator gave it. */
    GIVEN,
    /** It is with who said it again: a coordinator gave it back, or they changed their mind. */
    BACK,
    /** Nobody needs to do it any more. */
    GONE
  }

  protected NotTheirs() {}

  NotTheirs(String organization, String taskId, String personId, String line, Instant saidAt) {
    this.organization = organization;
    this.taskId = taskId;
    this.personId = personId;
    this.line = line;
    this.saidAt = saidAt;
    this.state = State.OPEN;
  }

  /** It goes to somebody. */
  NotTheirs given(String person, String by, Instant at) {
    this.toPerson = person;
    return settled(State.GIVEN, by, at);
  }

  /** It goes back to who said it, with a word or without. */
  NotTheirs back(String word, String by, Instant at) {
    this.word = word;
    return settled(State.BACK, by, at);
  }

  private NotTheirs settled(State now, String by, Instant at) {
    if (state != State.OPEN) {
      throw new IllegalStateException("Settled already: task " + taskId + " is " + state);
    }
    this.state = now;
    this.settledBy = by;
    this.settledAt = at;
    return this;
  }

  Long id() {
    return id;
  }

  String organization() {
    return organization;
  }

  String taskId() {
    return taskId;
  }

  /** Who said it. */
  String person() {
    return personId;
  }

  Instant saidAt() {
    return saidAt;
  }

  /** What they added; null when nothing. */
  String line() {
    return line;
  }

  State state() {
    return state;
  }

  /** Whom it went to; null unless it was given. */
  String toPerson() {
    return toPerson;
  }

  /** What a coordinator added when it went back; null when nothing. */
  String word() {
    return word;
  }

  String settledBy() {
    return settledBy;
  }

  Instant settledAt() {
    return settledAt;
  }
}

package org.almanac.mentorship;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody would like help with in their mentorship: one line, openly for the coordinators.
 * Once somebody has seen to it, the line is gone.
 */
@Entity
@Table(name = "help_wish")
class HelpWish {
  static final int MOST = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "help_wish_seq")
  @SequenceGenerator(name = "help_wish_seq", sequenceName = "help_wish_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String personId;
  private Long pairId;
  private String line;
  private LocalDate askedOn;
  private boolean seenTo;

  protected HelpWish() {}

  HelpWish(Two pair, String person, LocalDate askedOn) {
    this.organization = pair.organization();
    this.personId = person;
    this.pairId = pair.pairId();
    this.askedOn = askedOn;
  }

  void asks(String text) {
    if (text.isBlank() || text.length() > MOST) {
      throw new IllegalArgumentException("one line of at most " + MOST + " characters");
    }
    line = text.strip();
  }

  /** Somebody has been in touch about it: what was written is kept no longer. */
  void seenTo() {
    seenTo = true;
    line = null;
  }

  boolean isSeenTo() {
    return seenTo;
  }

  Long id() {
    return id;
  }

  String organization() {
    return organization;
  }

  String person() {
    return personId;
  }

  /** In which of the person's pairs; empty where that was not kept yet. */
  Optional<Long> pair() {
    return Optional.ofNullable(pairId);
  }

  boolean isOf(Two pair) {
    return pairId == null || pairId == pair.pairId();
  }

  /** Empty once it is seen to. */
  Optional<String> line() {
    return Optional.ofNullable(line);
  }

  LocalDate askedOn() {
    return askedOn;
  }
}

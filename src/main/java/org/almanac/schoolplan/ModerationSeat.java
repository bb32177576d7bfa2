package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A place in a group: who was asked, who reads now, and whose notes are in. */
@Entity
@Table(name = "moderation_seat")
class ModerationSeat {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_seat_seq")
  @SequenceGenerator(name = "moderation_seat_seq", sequenceName = "moderation_seat_seq")
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;
  private Long groupId;
  private String asked;
  private String reader;
  private String inBy;
  private Instant inAt;

  protected ModerationSeat() {}

  ModerationSeat(ModerationGroup group, String reader) {
    this.organization = group.organization();
    this.groupId = group.id();
    this.asked = reader;
    this.reader = reader;
  }

  /** The notes of whoever reads in this place are in; a second time changes nothing. */
  void in(String by, Instant at) {
    if (inBy == null) {
      inBy = by;
      inAt = at;
    }
  }

  /** Somebody else reads from now on; what the one before noted stays unread for ever. */
  void replaced(String by) {
    if (inBy != null) {
      throw new IllegalStateException("The notes are in: " + reader + " stays");
    }
    reader = by;
  }

  /** The same before the group has begun: the one before is asked for nothing. */
  void replacedUnasked(String by) {
    replaced(by);
    asked = by;
  }

  boolean isIn() {
    return inBy != null;
  }

  Long id() {
    return id;
  }

  Long groupId() {
    return groupId;
  }

  /** Who was asked when the group began to read: the engine knows the place by it. */
  String asked() {
    return asked;
  }

  String reader() {
    return reader;
  }

  /** Whose notes are in: the reader's, or of who stood in. */
  Optional<String> inBy() {
    return Optional.ofNullable(inBy);
  }

  Optional<Instant> inAt() {
    return Optional.ofNullable(inAt);
  }
}

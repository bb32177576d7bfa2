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
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Two or three who read a bundle of schools' plans together: the one feedback is theirs. */
@Entity
@Table(name = "moderation_group")
class ModerationGroup {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_group_seq")
  @SequenceGenerator(name = "moderation_group_seq", sequenceName = "moderation_group_seq")
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;
  private String schoolYear;

  @Column(name = "group_number")
  private int number;

  @Enumerated(EnumType.STRING)
  private ModerationState state = ModerationState.READING;

  private String writer;
  private LocalDate meetsOn;
  private boolean readFirst;

  protected ModerationGroup() {}

  /**
   * @param readFirst whether nobody sees another's notes before the own are in; it stays as it was
   *     when the group was formed
   */
  ModerationGroup(
      String organization,
      String schoolYear,
      int number,
      String writer,
      LocalDate meetsOn,
      boolean readFirst) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.number = number;
    this.writer = writer;
    this.meetsOn = meetsOn;
    this.readFirst = readFirst;
  }

  /** Goes on to a later state; what is over stays so. */
  void goesOn(ModerationState next) {
    boolean over = state == ModerationState.MODERATED || state == ModerationState.CANCELLED;
    if (!over && next.compareTo(state) > 0) {
      state = next;
    }
  }

  /** Somebody else reads in the place of one of them, and writes where that one would have. */
  void replaced(String gone, String by) {
    writer = writer.equals(gone) ? by : writer;
  }

  boolean is(ModerationState other) {
    return state == other;
  }

  Long id() {
    return id;
  }

  String organization() {
    return organization;
  }

  String schoolYear() {
    return schoolYear;
  }

  int number() {
    return number;
  }

  ModerationState state() {
    return state;
  }

  /** Who has the one feedback task. */
  String writer() {
    return writer;
  }

  /** The day on which they sit down together. */
  LocalDate meetsOn() {
    return meetsOn;
  }

  boolean readFirst() {
    return readFirst;
  }

  /** {@code MOD-2026-27-04}. */
  String key() {
    return PlanModerationProcess.key(schoolYear, number);
  }
}

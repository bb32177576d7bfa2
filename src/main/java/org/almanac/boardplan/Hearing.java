package org.almanac.boardplan;

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

/**
 * One round in which every voice says of a version of the draft: heard and included, or not yet.
 */
@Entity
@Table(name = "board_hearing")
class Hearing {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_hearing_seq")
  @SequenceGenerator(name = "board_hearing_seq", sequenceName = "board_hearing_seq")
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;
  private String schoolYear;
  private int attempt;

  @Column(name = "round_number")
  private int round;

  private int planVersion;
  private Instant until;
  private Instant closedAt;

  @Column(name = "last_round")
  private boolean last;

  protected Hearing() {}

  Hearing(BoardPlan plan, int round, int planVersion, Instant until) {
    this.organization = plan.organization();
    this.schoolYear = plan.schoolYear();
    this.attempt = plan.attempt();
    this.round = round;
    this.planVersion = planVersion;
    this.until = until;
  }

  /**
   * Everybody has answered, or the days are over; closing twice changes nothing.
   *
   * @param last whether no round follows
   */
  void close(Instant at, boolean last) {
    if (closedAt == null) {
      closedAt = at;
      this.last = last;
    }
  }

  /** Whether no round follows: everybody was heard who spoke, or none is left. */
  boolean last() {
    return last;
  }

  /** Whether it is of this beginning of the plan, and of none that was called off. */
  boolean of(BoardPlan plan) {
    return schoolYear.equals(plan.schoolYear()) && attempt == plan.attempt();
  }

  /** Its days end elsewhere, if they ended there. */
  void follow(Instant from, Instant to) {
    if (open() && until.equals(from)) {
      until = to;
    }
  }

  boolean open() {
    return closedAt == null;
  }

  Long id() {
    return id;
  }

  String schoolYear() {
    return schoolYear;
  }

  /** 1 for the first. */
  int round() {
    return round;
  }

  /** The number of the version that is heard. */
  int planVersion() {
    return planVersion;
  }

  Instant until() {
    return until;
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }
}

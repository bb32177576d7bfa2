package org.almanac.boardplan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * The director closed the making of a plan: with this version, and a word to whom it doesn't suit.
 */
@Entity
@Table(name = "board_closing")
class BoardClosing {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_closing_seq")
  @SequenceGenerator(name = "board_closing_seq", sequenceName = "board_closing_seq")
  private Long id;

  private String organization;
  private String schoolYear;
  private int attempt;
  private int planVersion;
  private String closedBy;
  private Instant closedAt;
  private String word;

  protected BoardClosing() {}

  BoardClosing(BoardPlan plan, int planVersion, String closedBy, Instant closedAt, String word) {
    this.organization = plan.organization();
    this.schoolYear = plan.schoolYear();
    this.attempt = plan.attempt();
    this.planVersion = planVersion;
    this.closedBy = closedBy;
    this.closedAt = closedAt;
    this.word = word;
  }

  String schoolYear() {
    return schoolYear;
  }

  /** The number of the version that was closed. */
  int planVersion() {
    return planVersion;
  }

  String by() {
    return closedBy;
  }

  Instant at() {
    return closedAt;
  }

  public Optional<String> word() {
    return Optional.ofNullable(word);
  }
}

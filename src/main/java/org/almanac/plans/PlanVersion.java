package org.almanac.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of a plan: what moved since the one before, who says so, when. Never changed. */
@Entity
@Table(name = "plan_version")
public class PlanVersion {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_version_seq")
  @SequenceGenerator(name = "plan_version_seq", sequenceName = "plan_version_seq")
  private Long id;

  private String organization;
  private Long planId;

  @Column(name = "version_number")
  private int number;

  private String whatMoved;

  @Convert(converter = GoalsColumn.class)
  private List<Goal> goals;

  private String writtenBy;
  private Instant writtenAt;
  private String recordedBy;

  protected PlanVersion() {}

  PlanVersion(
      String organization,
      Long planId,
      int number,
      String whatMoved,
      List<Goal> goals,
      String by,
      Instant at) {
    this.organization = organization;
    this.planId = planId;
    this.number = number;
    this.whatMoved = whatMoved;
    this.goals = goals;
    this.writtenBy = by;
    this.writtenAt = at;
  }

  public Long id() {
    return id;
  }

  Long planId() {
    return planId;
  }

  public int number() {
    return number;
  }

  /** What the plan says in this version, field by field. */
  Map<String, String> fields() {
    return Map.of("whatMoved", whatMoved);
  }

  /** The goals as this version has them. */
  public List<Goal> goals() {
    return goals == null ? List.of() : goals;
  }

  /** One line: what moved, what got in the way. */
  public String whatMoved() {
    return whatMoved;
  }

  /** The id of who wrote it. */
  public String by() {
    return writtenBy;
  }

  /** The id of who wrote it down for them, as it was told; mostly nobody did. */
  public Optional<String> recordedBy() {
    return Optional.ofNullable(recordedBy);
  }

  void recordedBy(String person) {
    recordedBy = person;
  }

  public Instant at() {
    return writtenAt;
  }
}

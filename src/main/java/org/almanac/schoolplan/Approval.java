package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a school's plan is ready for fall: by whom, when, and of exactly what. Never changed. */
@Entity
@Table(name = "plan_approval")
class Approval {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_approval_seq")
  @SequenceGenerator(name = "plan_approval_seq", sequenceName = "plan_approval_seq")
  private Long id;

  private String organization;
  private String schoolYear;

  @Column(name = "school_code")
  private String school;

  private Long planId;

  @Column(name = "version_number")
  private int version;

  private String approvedBy;
  private String recordedBy;
  private Instant approvedAt;
  private String sha256;

  protected Approval() {}

  Approval(ModerationPlan plan, int version, String by, String recordedBy, Instant at, String sha) {
    this.organization = plan.organization();
    this.schoolYear = plan.schoolYear();
    this.school = plan.school();
    this.planId = plan.id();
    this.version = version;
    this.approvedBy = by;
    this.recordedBy = recordedBy;
    this.approvedAt = at;
    this.sha256 = sha;
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

  String school() {
    return school;
  }

  /** The row of the bundle whose feedback was approved with it. */
  Long planId() {
    return planId;
  }

  /** Which version of the plan. */
  int version() {
    return version;
  }

  String by() {
    return approvedBy;
  }

  /** Who wrote it down for them, as it was told; mostly nobody did. */
  Optional<String> recordedBy() {
    return Optional.ofNullable(recordedBy);
  }

  Instant at() {
    return approvedAt;
  }

  /** Of the text that was approved, in hexadecimal. */
  String sha256() {
    return sha256;
  }
}

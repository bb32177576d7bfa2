package org.almanac.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A school's improvement plan for one school year: a working draft that the year refines. */
@Entity
@Table(name = "plan")
public class Plan {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_seq")
  @SequenceGenerator(name = "plan_seq", sequenceName = "plan_seq")
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;

  @Column(name = "school_code")
  private String school;

  private String schoolYear;
  private String title;
  private int versions;

  protected Plan() {}

  Plan(String organization, String school, String schoolYear, String title) {
    this.organization = organization;
    this.school = school;
    this.schoolYear = schoolYear;
    this.title = title;
    this.versions = 1;
  }

  PlanVersion begun(String whatMoved, String by, Instant at) {
    return newest(whatMoved, by, at);
  }

  PlanVersion refined(String whatMoved, String by, Instant at) {
    versions++;
    return newest(whatMoved, by, at);
  }

  private PlanVersion newest(String whatMoved, String by, Instant at) {
    return new PlanVersion(organization, id, versions, whatMoved, by, at);
  }

  public Long id() {
    return id;
  }

  public String organization() {
    return organization;
  }

  /** The code of the school whose plan it is. */
  public String school() {
    return school;
  }

  public String schoolYear() {
    return schoolYear;
  }

  public String title() {
    return title;
  }

  /** How many versions there are; the newest has this number. */
  public int versions() {
    return versions;
  }
}

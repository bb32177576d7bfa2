package org.almanac.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An improvement plan for one school year, a school's or the district's: a working draft that the
 * year refines, with goals where it has come that far.
 */
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

  @Convert(converter = GoalsColumn.class)
  private List<Goal> goals;

  private String draftedBy;
  private Instant draftedAt;
  private LocalDate launchedOn;
  private String launchedFor;

  protected Plan() {}

  Plan(String organization, String school, String schoolYear, String title) {
    this.organization = organization;
    this.school = school;
    this.schoolYear = schoolYear;
    this.title = title;
    this.goals = List.of();
  }

  /** A version of what the plan says now. */
  PlanVersion refined(String whatMoved, String by, Instant at) {
    versions++;
    return new PlanVersion(organization, id, versions, whatMoved, goals(), by, at);
  }

  /** The goals as somebody has them now; what stood before stays in its version. */
  void drafted(List<Goal> goals, String by, Instant at) {
    this.goals = List.copyOf(goals);
    this.draftedBy = by;
    this.draftedAt = at;
  }

  /** From this day on the plans below it say what of it they serve. */
  void launched(LocalDate day, Set<String> units) {
    launchedOn = day;
    launchedFor = String.join(",", new TreeSet<>(units));
  }

  /** Whether a school in this family makes a plan below it. */
  public boolean launchedFor(String family, String school) {
    boolean all = launchedFor == null || launchedFor.isEmpty();
    Set<String> units = all ? Set.of() : Set.of(launchedFor.split(","));
    return all || units.contains(school) || family != null && units.contains(family);
  }

  public Optional<LocalDate> launchedOn() {
    return Optional.ofNullable(launchedOn);
  }

  public Long id() {
    return id;
  }

  public String organization() {
    return organization;
  }

  /** The code of the school whose plan it is; the district's own, if it is the board's. */
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

  /** The working draft's goals, in the order that they are to be read. */
  public List<Goal> goals() {
    return goals == null ? List.of() : goals;
  }

  /** Who wrote on the goals last. */
  public Optional<String> draftedBy() {
    return Optional.ofNullable(draftedBy);
  }

  public Optional<Instant> draftedAt() {
    return Optional.ofNullable(draftedAt);
  }
}

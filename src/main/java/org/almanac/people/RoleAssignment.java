package org.almanac.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Objects;

/** One role of a person in a unit, from a date to a date. */
@Entity
public class RoleAssignment {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_assignment")
  @SequenceGenerator(
      name = "role_assignment",
      sequenceName = "role_assignment_seq",
      allocationSize = 50)
  private Long id;

  private String organization;
  private String personId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private Long unitId;
  private String portfolio;
  private boolean acting;
  private String helpsId;
  private LocalDate validFrom;
  private LocalDate validTo;

  protected RoleAssignment() {}

  public RoleAssignment(Person person, Role role, Unit unit, LocalDate validFrom) {
    this.organization = person.organization();
    this.personId = person.id();
    this.role = role;
    this.unitId = unit.id();
    this.validFrom = validFrom;
  }

  /** Marks somebody who stands in for the holder and therefore comes first while it lasts. */
  public RoleAssignment acting() {
    this.acting = true;
    return this;
  }

  /** The same role, of somebody who turned out to be the same person. */
  RoleAssignment heldBy(Person person) {
    this.personId = person.id();
    return this;
  }

  /** Says whom a helper helps: their help ends with that person's own role. */
  public RoleAssignment helping(Person principal) {
    this.helpsId = principal.id();
    return this;
  }

  /** Whether the role is held on some of these days; a last day of null is none. */
  public boolean meets(LocalDate from, LocalDate to) {
    return (validTo == null || !validTo.isBefore(from)) && (to == null || !to.isBefore(validFrom));
  }

  /** Whether somebody is the same here and there: role, unit, portfolio, and whom they help. */
  boolean isSameAs(RoleAssignment other) {
    return personId.equals(other.personId)
        && role == other.role
        && unitId.equals(other.unitId)
        && Objects.equals(portfolio, other.portfolio)
        && Objects.equals(helpsId, other.helpsId);
  }

  /** Lasts as long as the longer of the two; who holds a role anyway doesn't only act. */
  RoleAssignment joining(RoleAssignment other) {
    if (validTo != null && (other.validTo == null || other.validTo.isAfter(validTo))) {
      validTo = other.validTo;
    }
    acting &= other.acting;
    return this;
  }

  /** Says what an officer cares for, by its short code. */
  public RoleAssignment withPortfolio(String portfolio) {
    this.portfolio = portfolio;
    return this;
  }

  /** Takes back an end that was known: the role goes on. */
  public RoleAssignment openEnded() {
    this.validTo = null;
    return this;
  }

  /** Ends the role after this day. */
  public RoleAssignment until(LocalDate lastDay) {
    if (lastDay.isBefore(validFrom)) {
      throw new IllegalArgumentException("A role from " + validFrom + " can't end on " + lastDay);
    }
    this.validTo = lastDay;
    return this;
  }

  public Long id() {
    return id;
  }

  public String organization() {
    return organization;
  }

  public String personId() {
    return personId;
  }

  public Role role() {
    return role;
  }

  public Long unitId() {
    return unitId;
  }

  /** Short code of an officer's portfolio; null for other roles. */
  public String portfolio() {
    return portfolio;
  }

  public boolean isActing() {
    return acting;
  }

  /** Whom a helper helps; null where the organization named them for whoever leads the school. */
  public String helpsId() {
    return helpsId;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** The last day; null while no end is known. */
  public LocalDate validTo() {
    return validTo;
  }
}

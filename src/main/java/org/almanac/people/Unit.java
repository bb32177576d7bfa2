package org.almanac.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A part of an organization: the district, a family of schools, a school, a department. */
@Entity
public class Unit {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit")
  @SequenceGenerator(name = "unit", sequenceName = "unit_seq", allocationSize = 50)
  private Long id;

  private String organization;
  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private UnitKind kind;

  private Long parentId;

  @Enumerated(EnumType.STRING)
  private Panel panel;

  private String municipality;
  private Double latitude;
  private Double longitude;
  private String focus;

  protected Unit() {}

  public Unit(String organization, String code, String name, UnitKind kind, Long parentId) {
    this.organization = organization;
    this.code = code;
    this.name = name;
    this.kind = kind;
    this.parentId = parentId;
  }

  /** Says where a school is and whom it teaches. */
  public Unit located(Panel panel, String municipality, double latitude, double longitude) {
    this.panel = panel;
    this.municipality = municipality;
    this.latitude = latitude;
    this.longitude = longitude;
    return this;
  }

  /** A new name; the code says that it is the same unit. */
  public Unit named(String name) {
    this.name = name;
    return this;
  }

  /** Moves the unit below another one; null means to the top. */
  public Unit below(Long parentId) {
    this.parentId = parentId;
    return this;
  }

  /** Says where the unit is and whom it teaches; null where that says nothing. */
  public Unit described(Panel panel, String municipality) {
    this.panel = panel;
    this.municipality = municipality;
    return this;
  }

  /** Degrees north and east; both null where nobody said. */
  public Unit at(Double latitude, Double longitude) {
    this.latitude = latitude;
    this.longitude = longitude;
    return this;
  }

  /** Names the focus that the school works on this year, by its short code. */
  public Unit focusOn(String focus) {
    this.focus = focus;
    return this;
  }

  public Long id() {
    return id;
  }

  public String organization() {
    return organization;
  }

  /** Unique in the organization; a school's is its number in the ministry's file, 002801. */
  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public UnitKind kind() {
    return kind;
  }

  /** The id of the unit above: a school's family, a family's district; null at the top. */
  public Long parentId() {
    return parentId;
  }

  /** A school's panel; null for other units. */
  public Panel panel() {
    return panel;
  }

  public String municipality() {
    return municipality;
  }

  /** Degrees north; null where nobody said. */
  public Double latitude() {
    return latitude;
  }

  /** Degrees east, so negative in Ontario; null where nobody said. */
  public Double longitude() {
    return longitude;
  }

  /**
   * Short code of what the school works on, such as {@code mathematics}; null until it is named.
   */
  public String focus() {
    return focus;
  }
}

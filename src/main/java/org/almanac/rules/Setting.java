package org.almanac.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One thing that an organization has decided, from a school year on. */
@Entity
class Setting {
  /** Sorts before every school year: in force from the beginning. */
  static final String FROM_THE_BEGINNING = "";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;

  @Column(name = "setting_key")
  private String key;

  @Column(name = "setting_value")
  private String value;

  private String strength;
  private String fromSchoolYear;

  protected Setting() {}

  Setting(String organization, String key, String value, Strength strength, String fromSchoolYear) {
    this.organization = organization;
    this.key = key;
    this.value = value;
    this.strength = strength == null ? null : strength.word();
    this.fromSchoolYear = fromSchoolYear;
  }

  String organization() {
    return organization;
  }

  String key() {
    return key;
  }

  String fromSchoolYear() {
    return fromSchoolYear;
  }

  boolean inForceIn(String schoolYear) {
    return fromSchoolYear.compareTo(schoolYear) <= 0;
  }

  Decided decided() {
    try {
      return new Decided(value, strength == null ? null : Strength.of(strength));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "Setting " + key + " of " + organization + ": " + e.getMessage(), e);
    }
  }
}

package org.almanac.registers;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Set;

/** What is known of a district beyond its name and place: how large it is, what keeps it busy. */
@Entity
@Table(name = "district_entry")
class DistrictEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "district_entry")
  @SequenceGenerator(
      name = "district_entry",
      sequenceName = "district_entry_seq",
      allocationSize = 50)
  private Long id;

  private String organization;
  private String unitCode;
  private int schools;
  private int pupils;

  @Convert(converter = WordSet.class)
  private Set<String> issues = Set.of();

  protected DistrictEntry() {}

  DistrictEntry(String organization, String unitCode) {
    this.organization = organization;
    this.unitCode = unitCode;
  }

  /** How large, 0 where nobody said, and the words of its issues. */
  DistrictEntry is(int schools, int pupils, Set<String> issues) {
    if (schools < 0 || pupils < 0) {
      throw new IllegalArgumentException("No district has " + schools + ", " + pupils);
    }
    this.schools = schools;
    this.pupils = pupils;
    this.issues = Set.copyOf(issues);
    return this;
  }

  String unitCode() {
    return unitCode;
  }

  int schools() {
    return schools;
  }

  int pupils() {
    return pupils;
  }

  Set<String> issues() {
    return issues;
  }
}

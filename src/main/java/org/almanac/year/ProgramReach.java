package org.almanac.year;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.almanac.meetings.Reach;

/** For whom a program is to run, while the year is being settled. */
@Entity
@Table(name = "year_reach")
class ProgramReach {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "year_reach_seq")
  @SequenceGenerator(name = "year_reach_seq", sequenceName = "year_reach_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;
  private String program;
  private String units;
  private boolean wholeDistrict;

  protected ProgramReach() {}

  ProgramReach(String organization, String schoolYear, String program) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.program = program;
  }

  ProgramReach reaches(Reach reach) {
    units = reach.codes();
    wholeDistrict = reach.wholeDistrict();
    return this;
  }

  Reach reach() {
    return Reach.of(units, wholeDistrict);
  }
}

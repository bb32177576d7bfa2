package org.almanac.boardplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.almanac.calendar.SchoolYear;

/** One figure of the district: of a panel or of both together, never of a school or a person. */
@Entity
@Table(name = "board_result")
class DistrictResult {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_result_seq")
  @SequenceGenerator(name = "board_result_seq", sequenceName = "board_result_seq")
  private Long id;

  private String organization;
  private String resultName;

  @Enumerated(EnumType.STRING)
  private ResultPanel panel;

  private String schoolYear;

  /** Tenths of a percent. */
  private int permille;

  private int people;

  protected DistrictResult() {}

  DistrictResult(String organization, ResultLine line) {
    this.organization = organization;
    this.resultName = line.name();
    this.panel = line.panel();
    this.schoolYear = line.year().name();
    this.permille = line.permille();
    this.people = line.people();
  }

  ResultLine line() {
    return new ResultLine(resultName, panel, SchoolYear.named(schoolYear), permille, people);
  }
}

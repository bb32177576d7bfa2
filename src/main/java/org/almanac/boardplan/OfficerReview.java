package org.almanac.boardplan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** What the running plan has come to, as one officer sees it from the own portfolio. */
@Entity
@Table(name = "board_review")
class OfficerReview {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_review_seq")
  @SequenceGenerator(name = "board_review_seq", sequenceName = "board_review_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;
  private String personId;
  private String portfolio;
  private String goals;
  private String trend;
  private String practice;
  private String evidence;
  private String gotInTheWay;

  protected OfficerReview() {}

  OfficerReview(String organization, String schoolYear, String person) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.personId = person;
  }

  /** Said again, the last word counts. */
  void says(String portfolios, BoardImprovementPlanReview.Sent sent) {
    portfolio = portfolios;
    goals = sent.goals() == null ? "" : String.join(",", sent.goals());
    trend = sent.trend();
    practice = sent.practice();
    evidence = sent.evidence();
    gotInTheWay = sent.gotInTheWay();
  }

  String schoolYear() {
    return schoolYear;
  }

  String person() {
    return personId;
  }

  /** The codes of what the officer cares for, with commas. */
  String portfolio() {
    return portfolio;
  }

  /** The keys of the goals that it is about. */
  List<String> goals() {
    return goals.isEmpty() ? List.of() : List.of(goals.split(","));
  }

  String trend() {
    return trend;
  }

  String practice() {
    return practice;
  }

  String evidence() {
    return evidence;
  }

  String gotInTheWay() {
    return gotInTheWay;
  }
}

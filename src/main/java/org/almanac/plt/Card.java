package org.almanac.plt;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a principal said on a card: what of the plan moved, and what comes along. */
@Entity
@Table(name = "plt_card")
class Card {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plt_card_seq")
  @SequenceGenerator(name = "plt_card_seq", sequenceName = "plt_card_seq")
  private Long id;

  private String organization;
  private String meetingKey;
  private String personId;
  private String brings;
  private String plan;
  private Long planVersion;
  private String otherPlan;
  private Long otherVersion;

  protected Card() {}

  Card(String organization, String meetingKey, String person, String brings) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.personId = person;
    this.brings = brings;
  }

  /** What shows learning at the school; said once more, it is the last that counts. */
  void brings(String other) {
    brings = other;
  }

  /**
   * What was said of the plan, and the version that holds the line.
   *
   * @param version null where no line was ever said
   */
  void plan(String said, Long version) {
    plan = said;
    planVersion = version;
  }

  /** The same of the other school's plan. */
  void otherPlan(String said, Long version) {
    otherPlan = said;
    otherVersion = version;
  }

  String plan() {
    return plan;
  }

  Long planVersion() {
    return planVersion;
  }

  String otherPlan() {
    return otherPlan;
  }

  Long otherVersion() {
    return otherVersion;
  }

  String person() {
    return personId;
  }

  String brings() {
    return brings;
  }
}

package org.almanac.plt;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What somebody brings to a meeting that shows learning at the school. */
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

  protected Card() {}

  Card(String organization, String meetingKey, String person, String brings) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.personId = person;
    this.brings = brings;
  }

  /** Sent once more, by somebody who left the group and came back. */
  Card brings(String other) {
    brings = other;
    return this;
  }

  String person() {
    return personId;
  }

  String brings() {
    return brings;
  }
}

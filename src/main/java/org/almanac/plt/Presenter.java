package org.almanac.plt;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Somebody who leads the learning in a meeting. */
@Entity
@Table(name = "plt_presenter")
class Presenter {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plt_presenter_seq")
  @SequenceGenerator(name = "plt_presenter_seq", sequenceName = "plt_presenter_seq")
  private Long id;

  private String organization;
  private String meetingKey;
  private String personId;

  protected Presenter() {}

  Presenter(String organization, String meetingKey, String person) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.personId = person;
  }

  String meetingKey() {
    return meetingKey;
  }

  String person() {
    return personId;
  }
}

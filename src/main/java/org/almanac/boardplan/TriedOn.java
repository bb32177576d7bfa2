package org.almanac.boardplan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;

/**
 * What somebody heard who tried an idea on before a working meeting; others read what was heard,
 * not who brought it.
 */
@Entity
@Table(name = "board_tried")
class TriedOn {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_tried_seq")
  @SequenceGenerator(name = "board_tried_seq", sequenceName = "board_tried_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String meetingKey;
  private String ideaKey;

  /** Meeting and idea together: what one person says once. */
  private String spot;

  private String personId;
  private String heard;
  private String withWhom;
  private String insight;
  private String meaning;

  protected TriedOn() {}

  TriedOn(String organization, String meetingKey, String ideaKey, String person) {
    this.organization = organization;
    this.meetingKey = meetingKey;
    this.ideaKey = ideaKey;
    this.spot = meetingKey + ":" + ideaKey;
    this.personId = person;
  }

  void says(WhatIHeard said) {
    heard = said.heard();
    withWhom = said.withWhom().isEmpty() ? null : String.join(",", said.withWhom());
    insight = said.insight();
    meaning = said.meaning();
  }

  WhatIHeard said() {
    return new WhatIHeard(
        heard,
        Optional.ofNullable(withWhom).map(words -> List.of(words.split(","))).orElse(List.of()),
        insight,
        meaning);
  }

  String idea() {
    return ideaKey;
  }

  String meeting() {
    return meetingKey;
  }
}

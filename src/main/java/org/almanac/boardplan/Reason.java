package org.almanac.boardplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why the director lets a rule give way in a year: on record, with who said so and when. */
@Entity
@Table(name = "board_plan_reason")
class Reason {
  /** What the reason is about. */
  enum About {
    /** Other numbers, other months, days without school. */
    DATES,
    /** January begins with what is there. */
    GATE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_plan_reason_seq")
  @SequenceGenerator(name = "board_plan_reason_seq", sequenceName = "board_plan_reason_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;

  @Enumerated(EnumType.STRING)
  private About about;

  /** The first, the second: a later one takes no earlier one's place. */
  private int said;

  /** The rules that it is for, by their words; none where it is about January. */
  private String givesWay;

  private String reasonText;
  private String givenBy;
  private Instant givenAt;

  protected Reason() {}

  Reason(String organization, String schoolYear, About about, int said) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.about = about;
    this.said = said;
  }

  /** It is for these rules, and for no other. */
  Reason isFor(Set<GivingWay> rules) {
    givesWay = rules.isEmpty() ? null : words(rules);
    return this;
  }

  Reason says(String text, String person, Instant now) {
    reasonText = text;
    givenBy = person;
    givenAt = now;
    return this;
  }

  /** Whether it is the same as another, said by the same person. */
  boolean is(Reason other) {
    return reasonText.equals(other.reasonText)
        && givenBy.equals(other.givenBy)
        && rules().equals(other.rules());
  }

  /** Which rules give way to it. */
  Set<GivingWay> rules() {
    return givesWay == null ? Set.of() : GivingWay.sent(List.of(givesWay.split(",")));
  }

  private static String words(Set<GivingWay> rules) {
    return rules.stream().sorted().map(GivingWay::name).collect(Collectors.joining(","));
  }

  String schoolYear() {
    return schoolYear;
  }

  String text() {
    return reasonText;
  }

  String givenBy() {
    return givenBy;
  }

  Instant givenAt() {
    return givenAt;
  }
}

package org.almanac.mentorship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of a mentorship's history: that something happened, never what was said. */
@Entity
@Table(name = "mentorship_milestone")
class Milestone {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mentorship_milestone_seq")
  @SequenceGenerator(name = "mentorship_milestone_seq", sequenceName = "mentorship_milestone_seq")
  private Long id;

  private String organization;
  private String memberId;
  private LocalDate onDay;

  @Enumerated(EnumType.STRING)
  private What what;

  private String mentorId;
  private LocalDate untilDay;
  private String byPerson;
  private String untold;

  /** What happened. */
  enum What {
    BEGAN,
    PAIRED,
    /** A file said that they are a pair. */
    BROUGHT,
    AGREED,
    /** Whichever of the two asked: nobody keeps who it was. */
    PARTED,
    MENTOR_LEFT,
    SUPERVISES,
    /** A coordinator wrote down that the member pauses. */
    AWAY_SAID,
    /** A coordinator wrote down that the member is back. */
    BACK_SAID,
    PAUSED,
    WENT_ON,
    INTERIM,
    MENTOR_BACK,
    CONTINUED,
    ANEW,
    LEFT,
    /** The person turned out to have another record, with a mentorship that goes on. */
    MERGED,
    CAME_BACK,
    OVER,
    DONE,
    /** Both said yes once the two years were over: nothing began. */
    CAME_LATE,
    CANCELLED
  }

  protected Milestone() {}

  Milestone(String organization, String memberId, LocalDate onDay, What what, String mentorId) {
    this.organization = organization;
    this.memberId = memberId;
    this.onDay = onDay;
    this.what = what;
    this.mentorId = mentorId;
  }

  Milestone until(LocalDate day) {
    untilDay = day;
    return this;
  }

  /** Which coordinator did it; where the pair or a rule did, nobody is named. */
  Milestone by(String coordinator) {
    byPerson = coordinator;
    return this;
  }

  /** Somebody reads of it later: their month has no room for another mail. */
  void isToldLater(String person) {
    untold = untold == null ? person : untold + "," + person;
  }

  /** Whoever is still to read of it. */
  List<String> untold() {
    return untold == null ? List.of() : List.of(untold.split(","));
  }

  void told(List<String> people) {
    String left =
        untold().stream().filter(one -> !people.contains(one)).collect(Collectors.joining(","));
    untold = left.isEmpty() ? null : left;
  }

  Long id() {
    return id;
  }

  boolean isOf(String code) {
    return organization.equals(code);
  }

  String memberId() {
    return memberId;
  }

  LocalDate onDay() {
    return onDay;
  }

  What what() {
    return what;
  }

  Optional<String> mentor() {
    return Optional.ofNullable(mentorId);
  }

  Optional<LocalDate> untilDay() {
    return Optional.ofNullable(untilDay);
  }

  Optional<String> by() {
    return Optional.ofNullable(byPerson);
  }
}

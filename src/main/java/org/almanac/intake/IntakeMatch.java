package org.almanac.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** A match on its way: that of a whole intake, or of one member who is to have another mentor. */
@Entity
@Table(name = "intake_match")
class IntakeMatch {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "intake_match_seq")
  @SequenceGenerator(name = "intake_match_seq", sequenceName = "intake_match_seq")
  private Long id;

  @Version private int version;
  private String organization;

  @Column(name = "match_name")
  private String name;

  @Column(name = "intake_year")
  private int year;

  private String memberId;
  private LocalDate beginsOn;
  private LocalDate answersUntil;

  @Enumerated(EnumType.STRING)
  private State state;

  private String looked;

  enum State {
    /** New members and mentors say what they need and bring. */
    REGISTERS,
    /** A coordinator looks at the draft. */
    DRAFT,
    /** Proposed pairs have a coffee and answer. */
    ASKING,
    /** Everybody has a mentor. */
    DONE,
    /** Nobody more could be proposed; who has no mentor waits. */
    WAITS,
    /** A coordinator closed it; who has no mentor waits. */
    CLOSED,
    CANCELLED
  }

  protected IntakeMatch() {}

  /** Of a whole intake: registers first. */
  IntakeMatch(String organization, int year) {
    this.organization = organization;
    this.name = "" + year;
    this.year = year;
    this.state = State.CANCELLED;
  }

  /** Of one member, who comes first now. */
  IntakeMatch(String organization, int year, int number, String memberId) {
    this.organization = organization;
    this.name = year + ":R" + number;
    this.year = year;
    this.memberId = memberId;
    this.state = State.DRAFT;
  }

  /** Opens the intake; one that was called off can be opened again. */
  IntakeMatch opened(LocalDate begins, LocalDate until) {
    if (state != State.CANCELLED) {
      throw new IllegalStateException(organization + " " + name + " is " + state);
    }
    state = State.REGISTERS;
    return dated(begins, until);
  }

  IntakeMatch dated(LocalDate begins, LocalDate until) {
    beginsOn = begins;
    answersUntil = until;
    return this;
  }

  /** There is a draft to look at; what was looked at before counts no more. */
  void drafted(String fingerprint) {
    if (isOpen()) {
      state = State.DRAFT;
      looked = fingerprint;
    }
  }

  /** Somebody has seen the draft as it is now. */
  void looked(String fingerprint) {
    looked = fingerprint;
  }

  /** Both sides of each pair are asked until a day. */
  void published(LocalDate until) {
    if (state != State.DRAFT) {
      throw new IllegalStateException(organization + " " + name + " is " + state);
    }
    state = State.ASKING;
    answersUntil = until;
  }

  /** Its instance came to its end. */
  void ended(State how) {
    if (isOpen()) {
      state = how;
    }
  }

  boolean isOpen() {
    return state == State.REGISTERS || state == State.DRAFT || state == State.ASKING;
  }

  Long id() {
    return id;
  }

  String organization() {
    return organization;
  }

  /** 2026, or 2026:R3 for one member. */
  String name() {
    return name;
  }

  /** The name as it stands in addresses: 2026-R3. */
  String slug() {
    return name.replace(':', '-');
  }

  int year() {
    return year;
  }

  /** Whom it is about; empty for a whole intake. */
  Optional<String> member() {
    return Optional.ofNullable(memberId);
  }

  LocalDate begins() {
    return beginsOn;
  }

  LocalDate answersUntil() {
    return answersUntil;
  }

  State state() {
    return state;
  }

  String looked() {
    return looked;
  }
}

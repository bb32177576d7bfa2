package org.almanac.year;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A school year that somebody opened, with all programs that run in it. */
@Entity
@Table(name = "opened_year")
class OpenedYear {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opened_year_seq")
  @SequenceGenerator(name = "opened_year_seq", sequenceName = "opened_year_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;

  @Enumerated(EnumType.STRING)
  private State state = State.SETTLING;

  enum State {
    /** Its dates are on the page, to be changed and confirmed. */
    SETTLING,
    /** Its dates stand; each program begins on its day. */
    SETTLED,
    OVER,
    CANCELLED
  }

  protected OpenedYear() {}

  OpenedYear(String organization, String schoolYear) {
    this.organization = organization;
    this.schoolYear = schoolYear;
  }

  void reopen() {
    if (state != State.CANCELLED) {
      throw new IllegalStateException(organization + " " + schoolYear + " is " + state);
    }
    state = State.SETTLING;
  }

  void settle() {
    if (state != State.SETTLING) {
      throw new IllegalStateException(organization + " " + schoolYear + " is " + state);
    }
    state = State.SETTLED;
  }

  /** Its instance came to its end; a year that nobody settled was called off as well. */
  void ended(boolean cancelled) {
    state = cancelled || state == State.SETTLING ? State.CANCELLED : State.OVER;
  }

  State state() {
    return state;
  }

  boolean cancelled() {
    return state == State.CANCELLED;
  }

  boolean settling() {
    return state == State.SETTLING;
  }

  String schoolYear() {
    return schoolYear;
  }
}

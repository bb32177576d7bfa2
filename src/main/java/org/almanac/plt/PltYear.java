package org.almanac.plt;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A school year of principal learning teams that somebody opened. */
@Entity
@Table(name = "plt_year")
class PltYear {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plt_year_seq")
  @SequenceGenerator(name = "plt_year_seq", sequenceName = "plt_year_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  private int openings = 1;

  enum State {
    OPEN,
    HELD,
    CANCELLED
  }

  protected PltYear() {}

  PltYear(String organization, String schoolYear) {
    this.organization = organization;
    this.schoolYear = schoolYear;
  }

  void reopen() {
    state = State.OPEN;
    openings++;
  }

  void ended(boolean cancelled) {
    state = cancelled ? State.CANCELLED : State.HELD;
  }

  /** How many times it was opened: once, unless it was called off. */
  int openings() {
    return openings;
  }

  boolean cancelled() {
    return state == State.CANCELLED;
  }

  String schoolYear() {
    return schoolYear;
  }
}

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
import org.almanac.meetings.Reach;

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
  private String reachUnits;
  private boolean reachDistrict = true;

  enum State {
    /** Its dates are settled with those of the other programs; its cycle begins on its day. */
    SETTLED,
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

  /** Its dates are settled, for these people; a year that was called off is there again. */
  PltYear settled(Reach reach) {
    if (state == State.CANCELLED) {
      openings++;
    }
    state = State.SETTLED;
    reaches(reach);
    return this;
  }

  void reaches(Reach reach) {
    reachUnits = reach.codes();
    reachDistrict = reach.wholeDistrict();
  }

  /** For whom it runs. */
  Reach reach() {
    return Reach.of(reachUnits, reachDistrict);
  }

  /** False when it has begun before, or isn't there any more. */
  boolean begin() {
    boolean now = state == State.SETTLED;
    state = now ? State.OPEN : state;
    return now;
  }

  /** Its members have been told. */
  boolean begun() {
    return state == State.OPEN;
  }

  /** Settled, and nobody has been told yet. */
  boolean waits() {
    return state == State.SETTLED;
  }

  void ended(boolean cancelled) {
    state = cancelled ? State.CANCELLED : State.HELD;
  }

  /** How many times it was opened: once, unless it was called off. */
  int openings() {
    return openings;
  }

  /** Kept nowhere yet. */
  boolean isNew() {
    return id == null;
  }

  boolean cancelled() {
    return state == State.CANCELLED;
  }

  String schoolYear() {
    return schoolYear;
  }
}

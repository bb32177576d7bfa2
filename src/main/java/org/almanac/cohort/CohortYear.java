package org.almanac.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.almanac.meetings.Reach;

/** A school year of cohort meetings whose dates are settled, and for whom they are. */
@Entity
@Table(name = "cohort_year")
class CohortYear {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_year_seq")
  @SequenceGenerator(name = "cohort_year_seq", sequenceName = "cohort_year_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;
  private boolean begun;
  private boolean cancelled;
  private String reachUnits;
  private boolean reachDistrict = true;

  protected CohortYear() {}

  CohortYear(String organization, String schoolYear) {
    this.organization = organization;
    this.schoolYear = schoolYear;
  }

  /** Its dates are settled, for these people; one that was called off is there again. */
  CohortYear settled(Reach reach) {
    cancelled = false;
    begun = false;
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
    boolean now = waits();
    begun = begun || now;
    return now;
  }

  void cancel() {
    cancelled = true;
  }

  /** Settled, and nobody has been asked for anything yet. */
  boolean waits() {
    return !begun && !cancelled;
  }

  boolean cancelled() {
    return cancelled;
  }
}

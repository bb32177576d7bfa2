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
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Reach;

/** The board improvement plan that is made in a school year, for the next. */
@Entity
@Table(name = "board_plan")
class BoardPlan {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_plan_seq")
  @SequenceGenerator(name = "board_plan_seq", sequenceName = "board_plan_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;

  @Enumerated(EnumType.STRING)
  private BoardPlanState state = BoardPlanState.SETTLED;

  private String reachUnits;
  private boolean reachDistrict = true;

  protected BoardPlan() {}

  BoardPlan(String organization, String schoolYear) {
    this.organization = organization;
    this.schoolYear = schoolYear;
  }

  /** Its dates are settled, for these people; one that was called off is there again. */
  BoardPlan settled(Reach reach) {
    state = BoardPlanState.SETTLED;
    reaches(reach);
    return this;
  }

  void reaches(Reach reach) {
    reachUnits = reach.codes();
    reachDistrict = reach.wholeDistrict();
  }

  /** For whom it is made. */
  Reach reach() {
    return Reach.of(reachUnits, reachDistrict);
  }

  /** False when it has begun before, or isn't there any more. */
  boolean begin() {
    boolean now = waits();
    if (now) {
      state = BoardPlanState.MONITORING;
    }
    return now;
  }

  /** Goes on to a later state; what is called off or launched stays so. */
  void goesOn(BoardPlanState next) {
    boolean over = state == BoardPlanState.CANCELLED || state == BoardPlanState.LAUNCHED;
    if (!over && next.compareTo(state) > 0) {
      state = next;
    }
  }

  /** Called off; a plan that is launched stays launched. */
  void cancel() {
    goesOn(BoardPlanState.CANCELLED);
  }

  boolean waits() {
    return state == BoardPlanState.SETTLED;
  }

  boolean cancelled() {
    return state == BoardPlanState.CANCELLED;
  }

  BoardPlanState state() {
    return state;
  }

  String organization() {
    return organization;
  }

  /** The year in which it is made, 2026-27. */
  String schoolYear() {
    return schoolYear;
  }

  /** The year for which it is made, 2027-28. */
  SchoolYear madeFor() {
    return SchoolYear.named(schoolYear).next();
  }
}

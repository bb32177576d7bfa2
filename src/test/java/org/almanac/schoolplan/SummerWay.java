package org.almanac.schoolplan;

/** How a school goes through the simulated summer, and how it ends there. */
public enum SummerWay {
  ON_TIME(SchoolPlanState.RELEASED),
  /** Handed in, taken back, written on, handed in again before its day. */
  TAKEN_BACK(SchoolPlanState.RELEASED),
  /** Late: "I'll send it by", and it comes. */
  LATE_COMES(SchoolPlanState.RELEASED),
  /** Late: "someone should call me". */
  LATE_CALL(SchoolPlanState.RELEASED),
  /** Late: "it isn't mine"; the coordinator mends the roles, and the successor sends it. */
  LATE_NOT_MINE(SchoolPlanState.RELEASED),
  /** Never answers and never hands in. */
  SILENT(SchoolPlanState.LATE),
  /** Withdrawn by the school in June. */
  WITHDRAWN(SchoolPlanState.WITHDRAWN),
  /** Withdrawn by its superintendent while it is read. */
  WITHDRAWN_LATER(SchoolPlanState.WITHDRAWN),
  /** Withdrawn in May and begun once more. */
  BEGUN_AGAIN(SchoolPlanState.RELEASED),
  /** Let's talk first; then it is ready. */
  TALKED_READY(SchoolPlanState.RELEASED),
  /** Let's talk first; then the school changes it, and it is read once more. */
  TALKED_REVISED(SchoolPlanState.RELEASED),
  /** A new principal in June, before the draft is in. */
  NEW_IN_JUNE(SchoolPlanState.RELEASED),
  /** A new principal in August, who answers the feedback. */
  NEW_IN_AUGUST(SchoolPlanState.RELEASED),
  /** The vice-principal acts from June to the end of August. */
  ACTING(SchoolPlanState.RELEASED),
  /** Nobody leads it in June: its superintendent hands in, and never approves it. */
  VACANT(SchoolPlanState.RELEASED),
  CLOSES(SchoolPlanState.CLOSED_SCHOOL),
  /** Merges with another school while its plan is read. */
  MERGES(SchoolPlanState.CLOSED_SCHOOL),
  /** Goes to another family when its group reads already. */
  OTHER_FAMILY(SchoolPlanState.RELEASED),
  /** Late, and in another family before the second round. */
  LATE_OTHER_FAMILY(SchoolPlanState.RELEASED),
  /** Gets its feedback and never answers it. */
  NO_ANSWER(SchoolPlanState.RELEASED),
  /** Opens in September with a short plan. */
  OPENS(SchoolPlanState.RELEASED);

  private final SchoolPlanState ends;

  SummerWay(SchoolPlanState ends) {
    this.ends = ends;
  }

  SchoolPlanState ends() {
    return ends;
  }

  boolean isLate() {
    return name().startsWith("LATE_") || this == SILENT;
  }
}

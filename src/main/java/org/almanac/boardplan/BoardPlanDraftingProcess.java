package org.almanac.boardplan;

/** The model {@code board-plan-drafting}: drafted, heard by every voice, closed by the director. */
final class BoardPlanDraftingProcess {
  static final String ID = "board-plan-drafting";

  /** Who is asked in this round. */
  static final String PEOPLE = "people";

  static final String SAY_HEARD = "userTask_sayHeard";
  static final String ANOTHER_ROUND = "anotherRound";

  private BoardPlanDraftingProcess() {}
}

package org.almanac.boardplan;

import java.util.List;

/** A goal on the page where the plan is drafted, with its fields and those of its measures. */
record DraftGoal(String key, String title, List<DraftField> fields, List<DraftMeasure> measures) {

  /** A measure of the goal. */
  record DraftMeasure(String key, String title, List<DraftField> fields) {}
}

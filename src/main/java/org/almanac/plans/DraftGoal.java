package org.almanac.plans;

import java.util.List;

/** A goal on the page where the plan is drafted, with its fields and those of its measures. */
public record DraftGoal(
    String key, String title, List<DraftField> fields, List<DraftMeasure> measures) {

  /** A measure of the goal. */
  public record DraftMeasure(String key, String title, List<DraftField> fields) {}
}

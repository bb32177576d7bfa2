package org.almanac.plans;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every field of a goal and of its measures, as a page would send them. */
public final class DraftFields {
  private DraftFields() {}

  public static Map<String, String> of(Goal goal) {
    Map<String, String> fields = new LinkedHashMap<>();
    Draft.ofGoal().forEach(field -> fields.put(Draft.path(goal, field), field.in(goal)));
    for (Measure measure : goal.measures()) {
      Draft.ofMeasure()
          .forEach(field -> fields.put(Draft.path(goal, measure, field), field.in(measure)));
    }
    return fields;
  }
}

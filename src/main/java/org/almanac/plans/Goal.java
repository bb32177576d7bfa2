package org.almanac.plans;

import java.util.List;

/**
 * What a plan wants to reach, in plain words.
 *
 * @param key of its own in the plan; it stays when the words change
 * @param title the goal in one sentence
 * @param why what will be different, and for whom
 * @param owner the id of the person who looks after it; empty until somebody does
 * @param serves the key of what it serves: a priority of the multi-year plan, or a board goal
 * @param alone why it serves none of them; empty where it does, or nobody said yet
 */
public record Goal(
    String key,
    String title,
    String why,
    String owner,
    String serves,
    String alone,
    List<Measure> measures) {

  public Goal {
    title = title == null ? "" : title;
    why = why == null ? "" : why;
    owner = owner == null ? "" : owner;
    serves = serves == null ? "" : serves;
    alone = alone == null ? "" : alone;
    measures = measures == null ? List.of() : List.copyOf(measures);
  }

  static Goal empty(String key) {
    return new Goal(key, "", "", "", "", "", List.of());
  }

  Goal with(List<Measure> changed) {
    return new Goal(key, title, why, owner, serves, alone, changed);
  }
}

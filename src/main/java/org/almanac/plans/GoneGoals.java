package org.almanac.plans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goals and measures that somebody took out while somebody else was writing in them: whoever wrote
 * brings them back, with what their page shows, so that no words are lost.
 */
final class GoneGoals {
  private static final String KEY = "[0-9a-f]{8}";

  private GoneGoals() {}

  static List<Goal> broughtBack(List<Goal> there, Map<String, Draft.Typed> typed) {
    Set<String> written = new LinkedHashSet<>();
    typed.forEach(
        (path, sent) -> {
          if (sent.changed() && !sent.text().isEmpty() && !sent.seen().isEmpty()) {
            written.add(path.substring(0, Math.max(0, path.lastIndexOf('-'))));
          }
        });
    List<Goal> goals = new ArrayList<>(there);
    for (String place : written) {
      String[] keys = place.split("-", -1);
      if (place.matches(KEY + "(-" + KEY + ")?") && goals.size() < Drafts.MOST_GOALS) {
        bring(goals, keys[0], keys.length > 1 ? keys[1] : null, typed);
      }
    }
    return goals;
  }

  private static void bring(
      List<Goal> goals, String goalKey, String measureKey, Map<String, Draft.Typed> typed) {
    int at = at(goals, goalKey);
    if (at < 0) {
      goals.add(shown(Goal.empty(goalKey), typed));
      at = goals.size() - 1;
    }
    Goal goal = goals.get(at);
    boolean gone =
        measureKey != null && goal.measures().stream().noneMatch(m -> m.key().equals(measureKey));
    if (gone && goal.measures().size() < Drafts.MOST_MEASURES) {
      List<Measure> measures = new ArrayList<>(goal.measures());
      measures.add(shown(goal, Measure.empty(measureKey), typed));
      goals.set(at, goal.with(measures));
    }
  }

  private static int at(List<Goal> goals, String key) {
    for (int i = 0; i < goals.size(); i++) {
      if (goals.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** As the page showed it, where nobody typed anything new; the rest is taken like other words. */
  private static Goal shown(Goal goal, Map<String, Draft.Typed> typed) {
    Goal now = goal;
    for (GoalField field : Draft.ofGoal()) {
      Draft.Typed sent = typed.get(Draft.path(goal, field));
      if (sent != null && !sent.changed() && sent.text().length() <= field.most()) {
        now = field.put(now, sent.text());
      }
    }
    return now;
  }

  private static Measure shown(Goal goal, Measure measure, Map<String, Draft.Typed> typed) {
    Measure now = measure;
    for (GoalField field : Draft.ofMeasure()) {
      Draft.Typed sent = typed.get(Draft.path(goal, measure, field));
      if (sent != null && !sent.changed() && sent.text().length() <= field.most()) {
        now = field.put(now, sent.text());
      }
    }
    return now;
  }
}

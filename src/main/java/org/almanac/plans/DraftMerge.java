package org.almanac.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings together what stands in a draft and what somebody typed, field by field: what two people
 * changed at once stays as the first has it, and the second sees both.
 */
final class DraftMerge {
  private final Map<String, Draft.Typed> typed;
  private final Draft.Choices choices;
  private final Map<String, Draft.Trouble> troubles = new LinkedHashMap<>();
  private final Map<String, String> meanwhile = new LinkedHashMap<>();

  DraftMerge(Map<String, Draft.Typed> typed, Draft.Choices choices) {
    this.typed = typed;
    this.choices = choices;
  }

  List<Goal> into(List<Goal> goals) {
    List<Goal> merged = new ArrayList<>();
    for (Goal goal : goals) {
      Goal now = goal;
      for (GoalField field : Draft.ofGoal()) {
        now = field.put(now, text(Draft.path(goal, field), field, field.in(goal)));
      }
      List<Measure> measures = new ArrayList<>();
      for (Measure measure : goal.measures()) {
        Measure its = measure;
        for (GoalField field : Draft.ofMeasure()) {
          String path = Draft.path(goal, measure, field);
          its = field.put(its, text(path, field, field.in(measure)));
        }
        measures.add(its);
      }
      merged.add(now.with(measures));
    }
    return merged;
  }

  Draft.Outcome outcome() {
    return new Draft.Outcome(troubles, meanwhile);
  }

  private String text(String path, GoalField field, String stands) {
    Draft.Typed sent = typed.get(path);
    if (sent == null) {
      return stands;
    }
    String text = sent.text();
    if (text.equals(stands) || !sent.changed()) {
      return stands;
    }
    Optional<Draft.Trouble> trouble = trouble(field, text);
    if (trouble.isPresent()) {
      troubles.put(path, trouble.get());
      return stands;
    }
    if (!Draft.mark(stands).equals(sent.seen())) {
      meanwhile.put(path, stands);
      return stands;
    }
    return text;
  }

  private Optional<Draft.Trouble> trouble(GoalField field, String text) {
    if (field.isFigure() && !text.isEmpty() && !Figures.isPlain(text)) {
      return Optional.of(Draft.Trouble.NO_FIGURE);
    }
    if (text.length() > field.most()) {
      return Optional.of(Draft.Trouble.TOO_LONG);
    }
    return field.isChoice() && !text.isEmpty() && !choices.allow(field, text)
        ? Optional.of(Draft.Trouble.NO_CHOICE)
        : Optional.empty();
  }
}

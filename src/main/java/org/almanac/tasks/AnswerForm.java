package org.almanac.tasks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.engine.FormLayout;
import org.almanac.engine.HideWhen;
import org.almanac.engine.OpenForm;
import org.almanac.engine.QuickAnswer;

/**
 * A form as a page of ours shows it: the same parts as in Tasklist, at most three things to decide
 * at once, and what is one tap as a button of its own.
 */
public final class AnswerForm {
  /** What somebody on a phone can look at in one go. */
  static final int AT_ONCE = 3;

  private final OpenForm form;
  private final Map<String, Object> values;
  private final Map<String, String> problems;
  private final Set<String> asked;
  private final List<List<FormLayout.Part>> parts;
  private final int part;

  /**
   * @param typed what was typed, by key; it comes before what is known
   * @param problems what is to be said beside a field, by key; by the empty key of the whole
   * @param part which part to show, from 1; the one with the first problem comes before it
   */
  AnswerForm(OpenForm form, Map<String, Object> typed, Map<String, String> problems, int part) {
    this.form = form;
    this.problems = problems;
    Set<String> oneTap =
        form.quickAnswers().stream()
            .flatMap(quick -> quick.fields().keySet().stream())
            .collect(Collectors.toSet());
    this.values = new LinkedHashMap<>(form.values());
    values.putAll(typed);
    values.keySet().removeAll(oneTap);
    this.asked =
        form.layout().parts().stream()
            .filter(FormLayout.Part::asks)
            .map(FormLayout.Part::key)
            .filter(key -> !oneTap.contains(key))
            .collect(Collectors.toSet());
    List<FormLayout.Part> shown =
        form.layout().parts().stream()
            .filter(p -> !p.asks() || asked.contains(p.key()))
            .filter(p -> !hidden(p.hide()))
            .toList();
    this.parts = inParts(shown);
    this.part = firstProblem(Math.max(1, Math.min(part, parts.size())));
  }

  /** Hidden for good: by what is known, whatever is typed here. */
  private boolean hidden(HideWhen hide) {
    List<List<HideWhen.Term>> known =
        hide.any().stream()
            .filter(all -> all.stream().noneMatch(term -> asked.contains(term.key())))
            .toList();
    return new HideWhen(known).hides(values);
  }

  /**
   * A line that belongs to a choice is no further thing to decide; a text stands before a field.
   */
  private List<List<FormLayout.Part>> inParts(List<FormLayout.Part> shown) {
    List<List<FormLayout.Part>> all = new ArrayList<>(List.of(new ArrayList<>()));
    List<FormLayout.Part> before = new ArrayList<>();
    int decisions = 0;
    for (FormLayout.Part each : shown) {
      before.add(each);
      if (!each.asks()) {
        continue;
      }
      boolean further = asked.stream().noneMatch(each.hide()::asks);
      if (further && decisions == AT_ONCE) {
        all.add(new ArrayList<>());
        decisions = 0;
      }
      decisions += further ? 1 : 0;
      all.get(all.size() - 1).addAll(before);
      before.clear();
    }
    all.get(all.size() - 1).addAll(before);
    return all;
  }

  private int firstProblem(int wished) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).stream().anyMatch(p -> p.asks() && problems.containsKey(p.key()))) {
        return i + 1;
      }
    }
    return wished;
  }

  public int part() {
    return part;
  }

  public int lastPart() {
    return parts.size();
  }

  /** What stands in this part, from top to bottom. */
  public List<AnswerField> fields() {
    return parts.get(part - 1).stream().map(this::field).toList();
  }

  /** What the other parts hold: it goes along from part to part. */
  public Map<String, Object> elsewhere() {
    Map<String, Object> others = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i != part - 1) {
        parts.get(i).stream()
            .filter(p -> p.asks() && values.get(p.key()) != null)
            .forEach(p -> others.put(p.key(), values.get(p.key())));
      }
    }
    return others;
  }

  private AnswerField field(FormLayout.Part p) {
    return new AnswerField(
        p,
        values,
        p.valuesKey() == null ? p.choices() : form.options().getOrDefault(p.valuesKey(), List.of()),
        p.asks() ? problems.get(p.key()) : null,
        new HideWhen(
            p.hide().any().stream()
                .filter(all -> all.stream().anyMatch(term -> asked.contains(term.key())))
                .toList()));
  }

  public boolean anyProblem() {
    return !problems.isEmpty();
  }

  /** What is to be said of the whole, or of a field that isn't here; null when nothing. */
  public String problem() {
    Set<String> here = new HashSet<>();
    parts.forEach(each -> each.forEach(p -> here.add(p.key())));
    return problems.entrySet().stream()
        .filter(problem -> !here.contains(problem.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The answers that are one tap, without the one that was given. */
  public List<QuickAnswer> quickAnswers() {
    return form.quickAnswers().stream()
        .filter(quick -> !form.values().entrySet().containsAll(quick.fields().entrySet()))
        .toList();
  }

  /** What was answered, in words, for who just sent it: label and answer. */
  public Map<String, String> answers() {
    Map<String, String> said = new LinkedHashMap<>();
    parts.stream()
        .flatMap(List::stream)
        .filter(FormLayout.Part::asks)
        .map(this::field)
        .filter(field -> !field.hidden() && !field.answer().isEmpty())
        .forEach(field -> said.put(field.label(), field.answer()));
    return said;
  }

  /** The answer that was one tap; null when it was the form. */
  public QuickAnswer given() {
    return form.quickAnswers().stream()
        .filter(quick -> form.values().entrySet().containsAll(quick.fields().entrySet()))
        .findFirst()
        .orElse(null);
  }
}

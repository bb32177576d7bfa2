package org.almanac.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The page where the plan is drafted: each field with its hints, and what it couldn't take yet. */
@Component
public class DraftViews {
  private static final List<GoalField> MEASURE =
      List.of(
          GoalField.NAME,
          GoalField.UNIT,
          GoalField.BASELINE,
          GoalField.BASELINE_YEAR,
          GoalField.TARGET,
          GoalField.TARGET_YEAR,
          GoalField.FIGURE);
  private static final Set<GoalField> READ_ALOUD =
      Set.of(GoalField.TITLE, GoalField.WHY, GoalField.ALONE, GoalField.NAME);

  private final PlainRules plain;
  private final MessageSource messages;

  DraftViews(PlainRules plain, MessageSource messages) {
    this.plain = plain;
    this.messages = messages;
  }

  /** What of a page that was sent could not be taken, with what was typed there. */
  public record Left(Draft.Outcome outcome, Map<String, Draft.Typed> typed) {
    public static final Left NOTHING = new Left(new Draft.Outcome(Map.of(), Map.of()), Map.of());
  }

  /**
   * The goals of a plan, each with these fields and its measures.
   *
   * @param labels what a field is called
   */
  public List<DraftGoal> of(
      Plan plan,
      Offered offered,
      Left left,
      List<GoalField> fields,
      Function<GoalField, String> labels) {
    Function<String, List<String>> hints = plain.hints(plan.organization());
    return IntStream.range(0, plan.goals().size())
        .mapToObj(
            at ->
                goal(
                    at + 1, plan.goals().get(at), new Around(offered, left, hints, fields, labels)))
        .toList();
  }

  /** What every field of a page is shown with. */
  private record Around(
      Offered offered,
      Left left,
      Function<String, List<String>> hints,
      List<GoalField> fields,
      Function<GoalField, String> labels) {}

  private DraftGoal goal(int number, Goal goal, Around around) {
    return new DraftGoal(
        goal.key(),
        say("goal", number),
        around.fields().stream()
            .map(field -> field(Draft.path(goal, field), field, field.in(goal), around))
            .toList(),
        IntStream.range(0, goal.measures().size())
            .mapToObj(at -> measure(at + 1, goal, goal.measures().get(at), around))
            .toList());
  }

  private DraftGoal.DraftMeasure measure(int number, Goal goal, Measure measure, Around around) {
    return new DraftGoal.DraftMeasure(
        measure.key(),
        say("measure", number),
        MEASURE.stream()
            .map(field -> field(Draft.path(goal, measure, field), field, field.in(measure), around))
            .toList());
  }

  private DraftField field(String path, GoalField field, String stands, Around around) {
    Draft.Outcome outcome = around.left().outcome();
    String typed = outcome.fields().contains(path) ? around.left().typed().get(path).text() : null;
    String shown =
        field.isFigure() ? Figures.shown(LocaleContextHolder.getLocale(), stands) : stands;
    String text = typed == null ? shown : typed;
    return new DraftField(
        path,
        kind(field),
        around.labels().apply(field),
        text,
        Draft.mark(stands),
        problem(outcome, path, field, around.labels().apply(field), text),
        meanwhile(outcome, path, around.offered(), field),
        READ_ALOUD.contains(field) ? around.hints().apply(text) : List.of(),
        around.offered().of(field));
  }

  private String problem(
      Draft.Outcome outcome, String path, GoalField field, String label, String text) {
    Draft.Trouble trouble = outcome.troubles().get(path);
    return trouble == null
        ? null
        : say("trouble." + trouble.name(), label, text.length(), field.most());
  }

  private static String meanwhile(
      Draft.Outcome outcome, String path, Offered offered, GoalField field) {
    String other = outcome.meanwhile().get(path);
    return other == null
        ? null
        : offered.of(field).stream()
            .filter(option -> option.value().equals(other))
            .map(option -> option.label())
            .findFirst()
            .orElse(other);
  }

  private static String kind(GoalField field) {
    if (field.isChoice()) {
      return "choice";
    }
    if (field.isFigure()) {
      return "figure";
    }
    return field == GoalField.WHY || field == GoalField.ALONE ? "text" : "line";
  }

  private String say(String key, Object... values) {
    return messages.getMessage("plans." + key, values, LocaleContextHolder.getLocale());
  }
}

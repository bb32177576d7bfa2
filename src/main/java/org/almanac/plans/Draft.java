package org.almanac.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What somebody sent from a page where a plan is drafted, and what became of each field. A field is
 * named by goal, measure and word: {@code k3x9q1ab-title}, {@code k3x9q1ab-m2c7t0zz-baseline}.
 */
public final class Draft {
  private static final String TEXT = "text-";

  private Draft() {}

  /**
   * What was typed into a field, and the mark of what stood there when it was opened.
   *
   * @see #mark
   */
  public record Typed(String text, String seen) {
    boolean changed() {
      return !mark(text).equals(seen);
    }
  }

  /** Why a field could not be taken. */
  public enum Trouble {
    TOO_LONG,
    NO_FIGURE,
    NO_CHOICE
  }

  /**
   * What became of it.
   *
   * @param troubles by field; the text stays in front of who typed it
   * @param meanwhile by field, what somebody else wrote there meanwhile
   */
  public record Outcome(Map<String, Trouble> troubles, Map<String, String> meanwhile) {
    public Outcome {
      troubles = Map.copyOf(troubles);
      meanwhile = Map.copyOf(meanwhile);
    }

    public boolean allKept() {
      return troubles.isEmpty() && meanwhile.isEmpty();
    }

    /** The fields that still need somebody to look. */
    public Set<String> fields() {
      Set<String> all = new TreeSet<>(troubles.keySet());
      all.addAll(meanwhile.keySet());
      return all;
    }
  }

  /** What can be chosen: owners, what a goal can serve, school years. */
  public record Choices(Set<String> owners, Set<String> serves, Set<String> years) {
    boolean allow(GoalField field, String text) {
      return switch (field) {
        case OWNER -> owners.contains(text);
        case SERVES -> serves.contains(text);
        case BASELINE_YEAR, TARGET_YEAR -> years.contains(text);
        default -> true;
      };
    }
  }

  /** Another text has another mark: whoever sends an old one along saw something else. */
  public static String mark(String text) {
    return Integer.toHexString(text.hashCode()) + "." + text.length();
  }

  /**
   * What a page sent, by field.
   *
   * @param clean takes from a text what nobody typed
   */
  public static Map<String, Typed> sent(
      Map<String, String[]> parameters, UnaryOperator<String> clean) {
    Map<String, Typed> typed = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          if (name.startsWith(TEXT)) {
            String path = name.substring(TEXT.length());
            String text = clean.apply(values[0]);
            String[] seen = parameters.get("seen-" + path);
            typed.put(path, new Typed(text == null ? "" : text, seen == null ? "" : seen[0]));
          }
        });
    return typed;
  }

  public static String path(Goal goal, GoalField field) {
    return goal.key() + "-" + field.word();
  }

  public static String path(Goal goal, Measure measure, GoalField field) {
    return goal.key() + "-" + measure.key() + "-" + field.word();
  }

  /** The same with each figure as it is kept, however the language writes it. */
  static Map<String, Typed> withPlainFigures(Map<String, Typed> typed, Locale locale) {
    Map<String, Typed> plain = new LinkedHashMap<>(typed);
    plain.replaceAll(
        (path, sent) -> {
          boolean figure =
              GoalField.of(path.substring(path.lastIndexOf('-') + 1))
                  .filter(GoalField::isFigure)
                  .isPresent();
          return figure
              ? Figures.read(sent.text(), locale)
                  .map(read -> new Typed(Figures.plain(read), sent.seen()))
                  .orElse(sent)
              : sent;
        });
    return plain;
  }

  static List<GoalField> ofGoal() {
    return List.of(GoalField.values()).stream().filter(GoalField::ofGoal).toList();
  }

  static List<GoalField> ofMeasure() {
    return List.of(GoalField.values()).stream().filter(field -> !field.ofGoal()).toList();
  }
}

package org.almanac.texts;

import java.util.List;
import java.util.Map;

/**
 * A text that a coordinator may put into the organization's own words.
 *
 * @param program whose it is, by code; {@code form} for the forms
 * @param kind which mail or form it stands in
 * @param part what it is there: heading, line, link, …
 * @param fills what is filled in for {0}, {1}, …, by name
 */
record Offered(String key, String program, String kind, String part, List<String> fills) {
  static final String FORM = "form";

  /** Whose switch says whether anybody gets it, by the beginning of its kind. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "plt-", "plt.runs",
          "board", "boardplan.runs",
          "cohort-", "cohort.runs",
          "mentor", "mentorship.runs",
          "school", "schoolplan.runs",
          "plan-moderation", "schoolplan.runs");

  /** The program's switch; null for what everybody gets, whatever runs. */
  String setting() {
    return SWITCHES.entrySet().stream()
        .filter(each -> kind.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Says the same as the one before it, in another case: a mail holds one of the two. */
  boolean instead() {
    return part.startsWith("or-");
  }

  /** Stands in a mail; else in a form. */
  public boolean mail() {
    return !program.equals(FORM);
  }

  /** What a form's field says, as its key has it: {@code forms.plt-meeting-card.plan.label}. */
  static Offered ofForm(String key) {
    String[] parts = key.split("\\.");
    return new Offered(key, FORM, parts[1], "form-" + parts[3], List.of());
  }

  /** heading, line, link, …, whichever case it is for. */
  String sort() {
    return instead() ? part.substring("or-".length()) : part;
  }
}

package org.almanac.schoolplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.almanac.plans.Draft;

/** The fields of the pages that save as one types: named by the plan's row and a word. */
final class ReadingFields {
  static final String NOTE = "-note";
  private static final String LOOK = "-look-";

  private ReadingFields() {}

  /**
   * What was sent, beside what stands.
   *
   * @param taken by field, what is to be kept now
   */
  record Merged(Map<String, String> taken, Draft.Outcome outcome) {}

  /** A note's fields, and what stands in them. */
  static Map<String, String> of(ModerationPlan plan, ReadingNote note, List<String> lookFors) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(path(plan) + NOTE, note.text());
    Map<String, String> looks = note.looks();
    lookFors.forEach(key -> fields.put(look(plan, key), looks.getOrDefault(key, "")));
    return fields;
  }

  static String path(ModerationPlan plan) {
    return "p" + plan.id();
  }

  static String look(ModerationPlan plan, String key) {
    return path(plan) + LOOK + key;
  }

  static String path(ModerationPlan plan, FeedbackPart part) {
    return path(plan) + "-" + part.word();
  }

  static void put(ReadingNote note, String path, String text) {
    int look = path.indexOf(LOOK);
    if (look < 0) {
      note.write(text);
    } else {
      note.look(path.substring(look + LOOK.length()), text);
    }
  }

  /**
   * Who wrote on what stands is taken; what somebody else wrote there meanwhile stands, and is
   * shown beside what was typed. Fields that aren't on the page are nobody's.
   */
  static Merged merge(
      Map<String, String> stands, Map<String, Draft.Typed> typed, Predicate<String> fits) {
    Map<String, String> taken = new LinkedHashMap<>();
    Map<String, Draft.Trouble> troubles = new LinkedHashMap<>();
    Map<String, String> meanwhile = new LinkedHashMap<>();
    typed.forEach(
        (path, sent) -> {
          String there = stands.get(path);
          boolean untouched = there == null || Draft.mark(sent.text()).equals(sent.seen());
          if (untouched || sent.text().equals(there)) {
            return;
          }
          if (!fits.test(path)) {
            troubles.put(
                path, path.contains(LOOK) ? Draft.Trouble.NO_CHOICE : Draft.Trouble.TOO_LONG);
          } else if (Draft.mark(there).equals(sent.seen())) {
            taken.put(path, sent.text());
          } else {
            meanwhile.put(path, there);
          }
        });
    return new Merged(taken, new Draft.Outcome(troubles, meanwhile));
  }
}

package org.almanac.plans;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * What the buttons and the script of the drafts page do; of two at once, the second looks again.
 */
@Component
public class DraftSaving {
  private static final int TRIES = 4;

  private final Drafts drafts;
  private final Plans plans;

  DraftSaving(Drafts drafts, Plans plans) {
    this.drafts = drafts;
    this.plans = plans;
  }

  public Draft.Outcome save(
      Plan plan, Map<String, Draft.Typed> typed, Draft.Choices choices, String by) {
    var locale = LocaleContextHolder.getLocale();
    return again(() -> drafts.save(plan.id(), typed, choices, by, locale));
  }

  /**
   * Adds, takes out, moves or keeps.
   *
   * @param what goal, measure-KEY, remove-KEY, up-KEY or keep
   * @return where on the page it happened
   */
  public String does(Plan plan, String what, String by) {
    String key = what.substring(what.indexOf('-') + 1);
    return switch (what.replaceAll("-.*", "")) {
      case "goal" ->
          again(() -> drafts.addGoal(plan.id(), by)).map(its -> "#goal-" + its).orElse("?full");
      case "measure" ->
          again(() -> drafts.addMeasure(plan.id(), key, by))
              .map(its -> "#measure-" + its)
              .orElse("?full");
      case "remove" -> {
        again(
            () -> {
              drafts.remove(plan.id(), key, by);
              return key;
            });
        yield "?removed";
      }
      case "up" -> {
        again(
            () -> {
              drafts.up(plan.id(), key, by);
              return key;
            });
        yield "#goal-" + (key.matches("[0-9a-f]{8}") ? key : "");
      }
      case "keep" -> {
        again(() -> plans.keep(plan, "", by));
        yield "?kept";
      }
      default -> "";
    };
  }

  private static <T> T again(Supplier<T> action) {
    for (int i = 1; i < TRIES; i++) {
      try {
        return action.get();
      } catch (ConcurrencyFailureException | DataIntegrityViolationException sameMoment) {
        continue;
      }
    }
    return action.get();
  }
}

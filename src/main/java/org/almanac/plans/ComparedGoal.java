package org.almanac.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One goal in two versions of a plan: what became of it, and each of its fields word by word.
 *
 * @param title as the later version has it; as the earlier one had it, where the goal went
 */
public record ComparedGoal(
    String title, Became became, List<Compared> fields, List<ComparedMeasure> measures) {

  /** What became of a goal or a measure. */
  public enum Became {
    SAME,
    CHANGED,
    NEW,
    GONE
  }

  /** One measure of the goal in two versions. */
  public record ComparedMeasure(String name, Became became, List<Compared> fields) {}

  /**
   * Every goal of either version: the later one's in its order, then those that went.
   *
   * @param say how a person reads what stands in a field: a name for an owner's id
   */
  public static List<ComparedGoal> of(
      PlanVersion before, PlanVersion after, BiFunction<GoalField, String, String> say) {
    return both(before.goals(), after.goals(), Goal::key, (old, now) -> of(old, now, say));
  }

  private static ComparedGoal of(Goal old, Goal now, BiFunction<GoalField, String, String> say) {
    Goal was = old == null ? Goal.empty(now.key()) : old;
    Goal is = now == null ? Goal.empty(old.key()) : now;
    List<Compared> fields =
        fields(Draft.ofGoal(), f -> say.apply(f, f.in(was)), f -> say.apply(f, f.in(is)));
    List<ComparedMeasure> measures =
        both(was.measures(), is.measures(), Measure::key, (m, n) -> of(m, n, say));
    boolean same =
        fields.stream().allMatch(Compared::same)
            && measures.stream().allMatch(measure -> measure.became() == Became.SAME);
    return new ComparedGoal(
        (now == null ? old : now).title(), became(old, now, same), fields, measures);
  }

  private static ComparedMeasure of(
      Measure old, Measure now, BiFunction<GoalField, String, String> say) {
    Measure was = old == null ? Measure.empty(now.key()) : old;
    Measure is = now == null ? Measure.empty(old.key()) : now;
    List<Compared> fields =
        fields(Draft.ofMeasure(), f -> say.apply(f, f.in(was)), f -> say.apply(f, f.in(is)));
    boolean same = fields.stream().allMatch(Compared::same);
    return new ComparedMeasure((now == null ? old : now).name(), became(old, now, same), fields);
  }

  private static List<Compared> fields(
      List<GoalField> all, Function<GoalField, String> was, Function<GoalField, String> is) {
    return all.stream()
        .filter(field -> !was.apply(field).isEmpty() || !is.apply(field).isEmpty())
        .map(field -> new Compared(field.word(), WordDiff.of(was.apply(field), is.apply(field))))
        .toList();
  }

  private static Became became(Object old, Object now, boolean same) {
    if (old == null) {
      return Became.NEW;
    }
    if (now == null) {
      return Became.GONE;
    }
    return same ? Became.SAME : Became.CHANGED;
  }

  private static <T, R> List<R> both(
      List<T> before, List<T> after, Function<T, String> key, BiFunction<T, T, R> compare) {
    Map<String, T> old =
        before.stream().collect(Collectors.toMap(key, one -> one, (a, b) -> a, LinkedHashMap::new));
    List<R> all = new ArrayList<>();
    after.forEach(now -> all.add(compare.apply(old.remove(key.apply(now)), now)));
    old.values().forEach(gone -> all.add(compare.apply(gone, null)));
    return all;
  }
}

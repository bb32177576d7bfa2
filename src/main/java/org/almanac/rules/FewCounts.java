package org.almanac.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The counts of several groups beside their total, so that no figure tells about fewer than five
 * people, and none can be worked out by taking the others from the total.
 */
public final class FewCounts {
  /** No figure about fewer people leaves the system: a promise, no setting. */
  public static final int LEAST = 5;

  private FewCounts() {}

  /** How many of a group said yes and no. */
  public record Count(String value, int yes, int no) {
    public int all() {
      return yes + no;
    }

    private boolean enough() {
      return yes >= LEAST && no >= LEAST;
    }
  }

  /**
   * What of a group may be shown.
   *
   * @param all how many answered; null where that isn't shown
   * @param yes null where it isn't shown
   * @param few FEW_NO or FEW_YES where fewer than five said so, which may be said
   */
  public record Shown(String value, Integer all, Integer yes, Integer no, Few few) {}

  /** Which side has fewer than five. */
  public enum Few {
    NONE,
    NO,
    YES
  }

  /** The total itself. */
  public static Shown total(List<Count> groups) {
    Count total = sum("", groups);
    if (total.all() < LEAST) {
      return new Shown("", null, null, null, Few.NONE);
    }
    return total.enough()
        ? new Shown("", total.all(), total.yes(), total.no(), Few.NONE)
        : new Shown("", total.all(), null, null, few(total));
  }

  /** Each group, in the order given. */
  public static List<Shown> groups(List<Count> groups) {
    Count total = sum("", groups);
    Set<Count> noSize =
        hidden(groups, count -> count.all() >= LEAST, Count::all, total.all() < LEAST);
    Set<Count> noAnswers =
        hidden(
            groups,
            count -> count.enough() && !noSize.contains(count),
            Count::all,
            !total.enough());
    // what the total says of everybody may be said of each part of it
    Few few = total.all() >= LEAST && !total.enough() ? few(total) : Few.NONE;
    return groups.stream().map(count -> shown(count, noSize, noAnswers, few)).toList();
  }

  private static Shown shown(Count count, Set<Count> noSize, Set<Count> noAnswers, Few few) {
    if (noSize.contains(count)) {
      return new Shown(count.value(), null, null, null, Few.NONE);
    }
    return noAnswers.contains(count)
        ? new Shown(count.value(), count.all(), null, null, few)
        : new Shown(count.value(), count.all(), count.yes(), count.no(), Few.NONE);
  }

  /**
   * What stays hidden: what is too small, and as many more, the smallest first, as it takes that
   * all hidden ones together may be shown; for together they are what the total leaves over.
   */
  private static Set<Count> hidden(
      List<Count> groups, Predicate<Count> fits, ToIntFunction<Count> size, boolean noTotal) {
    if (noTotal) {
      return new LinkedHashSet<>(groups);
    }
    Set<Count> hidden = new LinkedHashSet<>(groups.stream().filter(fits.negate()).toList());
    List<Count> left = new ArrayList<>(groups);
    left.removeAll(hidden);
    left.sort(Comparator.comparingInt(size));
    while (!hidden.isEmpty() && !left.isEmpty() && !together(hidden, fits)) {
      hidden.add(left.remove(0));
    }
    return hidden;
  }

  private static boolean together(Set<Count> hidden, Predicate<Count> fits) {
    return hidden.size() > 1 && fits.test(sum("", List.copyOf(hidden)));
  }

  private static Few few(Count total) {
    if (total.no() < LEAST && total.yes() >= LEAST) {
      return Few.NO;
    }
    return total.yes() < LEAST && total.no() >= LEAST ? Few.YES : Few.NONE;
  }

  private static Count sum(String value, List<Count> groups) {
    return new Count(
        value,
        groups.stream().mapToInt(Count::yes).sum(),
        groups.stream().mapToInt(Count::no).sum());
  }
}

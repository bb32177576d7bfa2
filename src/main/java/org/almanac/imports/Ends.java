package org.almanac.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** From a day to a day, both included; no last day means that no end is known. */
final class Ends {
  private Ends() {}

  static LocalDate to(Reading cells, LocalDate from) {
    LocalDate to = cells.day("to");
    return to != null && from != null && to.isBefore(from)
        ? cells.wrong("to", "cell.order", from.toString(), to.toString())
        : to;
  }

  static boolean isOver(LocalDate to, LocalDate today) {
    return to != null && to.isBefore(today);
  }

  /** Each with the next, by the day on which they begin: who come one after the other. */
  static <L> void inTurn(List<L> lines, Function<L, LocalDate> from, BiConsumer<L, L> each) {
    List<L> inOrder = lines.stream().sorted(Comparator.comparing(from)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      each.accept(inOrder.get(i - 1), inOrder.get(i));
    }
  }

  /** New, ended (a last day where none was known, or an earlier one), or changed. */
  static Change.Sort sort(boolean known, LocalDate old, LocalDate now) {
    if (!known) {
      return Change.Sort.NEW;
    }
    return now != null && (old == null || now.isBefore(old))
        ? Change.Sort.ENDED
        : Change.Sort.CHANGED;
  }
}

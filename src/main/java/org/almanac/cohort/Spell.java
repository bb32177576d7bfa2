package org.almanac.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long somebody is a new member without being gone for long in between.
 *
 * @param ended the last day; empty while it goes on
 */
record Spell(LocalDate began, Optional<LocalDate> ended) {

  /** The last of what somebody held; who comes back after more than so many months begins anew. */
  static Spell present(List<Spell> held, int goneMonths) {
    return held.stream()
        .sorted(Comparator.comparing(Spell::began))
        .reduce((one, next) -> one.goesOn(next, goneMonths) ? one.and(next) : next)
        .orElseThrow();
  }

  private boolean goesOn(Spell next, int goneMonths) {
    return ended.filter(last -> next.began.isAfter(last.plusMonths(goneMonths))).isEmpty();
  }

  private Spell and(Spell next) {
    Optional<LocalDate> last =
        ended.isEmpty() || next.ended.isEmpty()
            ? Optional.empty()
            : Stream.of(ended, next.ended).flatMap(Optional::stream).max(Comparator.naturalOrder());
    return new Spell(began, last);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(began);
  }
}

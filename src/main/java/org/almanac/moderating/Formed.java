package org.almanac.moderating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A round's groups.
 *
 * @param unread plans without readers, and why
 * @param evener where loads could not be kept within one of each other: the smallest change after
 *     which they can, if one day more of somebody who reads most or least is enough
 * @param proved false where the search for a more even answer was given up before its end
 */
public record Formed(
    List<Group> groups, List<Unread> unread, Optional<Change> evener, boolean proved) {
  public Formed {
    groups = List.copyOf(groups);
    unread = List.copyOf(unread);
  }

  /** How many plans whoever reads most has more than whoever reads least. */
  public int spread() {
    return loads().max().orElse(0) - loads().min().orElse(0);
  }

  /** How many plans of a round are left without readers. */
  public int left(Round round) {
    return round.plans().size() - groups.stream().mapToInt(group -> group.bundle().size()).sum();
  }

  /** Whether everything that was settled could be kept. */
  public boolean keeps(Settled settled) {
    List<Set<String>> together =
        groups.stream().map(group -> (Set<String>) new TreeSet<>(group.readers())).toList();
    return together.containsAll(settled.groups())
        && settled.own().entrySet().stream()
            .allMatch(one -> reads(one.getKey(), reading -> reading.own().equals(one.getValue())))
        && settled.others().entrySet().stream()
            .allMatch(
                one -> reads(one.getKey(), reading -> reading.other().equals(one.getValue())));
  }

  private boolean reads(String plan, Predicate<Reading> how) {
    return groups.stream()
        .flatMap(group -> group.bundle().stream())
        .anyMatch(reading -> reading.plan().equals(plan) && how.test(reading));
  }

  public boolean isEven() {
    return spread() <= 1;
  }

  /** Those who read most, and those who read least. */
  Set<String> outermost() {
    int most = loads().max().orElse(0);
    int least = loads().min().orElse(0);
    Set<String> outermost = new TreeSet<>();
    for (Group group : groups) {
      group.readers().stream()
          .filter(reader -> group.load(reader) == most || group.load(reader) == least)
          .forEach(outermost::add);
    }
    return outermost;
  }

  public IntStream loads() {
    return groups.stream().flatMapToInt(group -> group.readers().stream().mapToInt(group::load));
  }
}

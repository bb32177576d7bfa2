package org.almanac.moderating;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be read, who can, and the groups of the rounds before, which stay as they are.
 *
 * <p>Plans and readers stand in the order of their ids, so the same round gives the same groups.
 *
 * @param most how many sit in a group at most: two or three
 * @param settled what is no question any more
 */
public record Round(
    List<PlanToRead> plans, List<Reader> readers, List<Group> earlier, int most, Settled settled) {
  /** Far beyond any district: who reads is kept in the bits of one number. */
  static final int MOST_READERS = 50;

  static final int MOST_PLANS = 4000;

  private static final int THREE = 3;

  public Round(List<PlanToRead> plans, List<Reader> readers, List<Group> earlier) {
    this(plans, readers, earlier, THREE);
  }

  public Round(List<PlanToRead> plans, List<Reader> readers, List<Group> earlier, int most) {
    this(plans, readers, earlier, most, Settled.NOTHING);
  }

  public Round {
    plans = plans.stream().sorted(Comparator.comparing(PlanToRead::id)).toList();
    readers = readers.stream().sorted(Comparator.comparing(Reader::id)).toList();
    earlier = List.copyOf(earlier);
    settled =
        settled.among(
            readers.stream().map(Reader::id).collect(Collectors.toSet()),
            plans.stream().map(PlanToRead::id).collect(Collectors.toSet()));
    if (readers.size() > MOST_READERS || plans.size() > MOST_PLANS) {
      throw new IllegalArgumentException(
          readers.size() + " readers and " + plans.size() + " plans are too many");
    }
    Set<String> ids = once(readers.stream().map(Reader::id));
    Set<String> toRead = once(plans.stream().map(PlanToRead::id));
    for (PlanToRead plan : plans) {
      known(plan.superintendent(), ids);
    }
    readers.forEach(reader -> reader.substitutes().forEach(each -> known(each, ids)));
    for (Group group : earlier) {
      for (Reading reading : group.bundle()) {
        if (toRead.contains(reading.plan())) {
          throw new IllegalArgumentException(reading.plan() + " is in an earlier group");
        }
      }
    }
  }

  /** The same round, with something else settled. */
  public Round with(Settled other) {
    return new Round(plans, readers, earlier, most, other);
  }

  int nextNumber() {
    return earlier.stream().mapToInt(Group::number).max().orElse(0) + 1;
  }

  /** What somebody reads in the rounds before. */
  int before(Reader reader) {
    return earlier.stream().mapToInt(group -> group.load(reader.id())).sum();
  }

  private static Set<String> once(Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.forEach(
        id -> {
          if (!seen.add(id)) {
            throw new IllegalArgumentException(id + " comes twice");
          }
        });
    return seen;
  }

  private static void known(String id, Set<String> ids) {
    if (!ids.contains(id)) {
      throw new IllegalArgumentException(id + " is not in the round");
    }
  }
}

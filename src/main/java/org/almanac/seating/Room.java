package org.almanac.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The tables while people are being seated, and how well somebody fits at one. */
class Room {
  private static final int SAME_FAMILY = 6;
  private static final int MET_BEFORE = 5;
  private static final int SAME_EXPERIENCE = 2;
  private static final int SAME_FOCUS = -4;
  private static final int YEARS_THAT_ARE_MUCH_THE_SAME = 2;

  private final List<List<Guest>> tables = new ArrayList<>();
  private final int[] seats;
  private final Map<String, Integer> tableOf = new HashMap<>();

  Room(int guests, int tables) {
    seats = new int[tables];
    for (int table = 0; table < tables; table++) {
      seats[table] = guests / tables + (table < guests % tables ? 1 : 0);
      this.tables.add(new ArrayList<>());
    }
  }

  int largestTable() {
    return seats[0];
  }

  int free(int table) {
    return seats[table] - tables.get(table).size();
  }

  void seat(Guest guest, int table) {
    tables.get(table).add(guest);
    tableOf.put(guest.id(), table);
  }

  void unseat(Guest guest) {
    tables.get(tableOf.remove(guest.id())).remove(guest);
  }

  /** Tables with room for the group, those that suit it best first. */
  List<Integer> tablesFor(List<Guest> group) {
    return IntStream.range(0, seats.length)
        .filter(table -> free(table) >= group.size())
        .boxed()
        .sorted(
            Comparator.comparingInt(
                table -> group.stream().mapToInt(guest -> strain(guest, table)).sum()))
        .toList();
  }

  int bestTable(Guest guest) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int table = 0; table < seats.length; table++) {
      if (free(table) > 0) {
        int strain = strain(guest, table);
        if (strain < least) {
          best = table;
          least = strain;
        }
      }
    }
    return best;
  }

  void swapIfBetter(Guest one, Guest other) {
    int first = tableOf.get(one.id());
    int second = tableOf.get(other.id());
    if (first == second) {
      return;
    }
    int before = strain(one, first) + strain(other, second);
    exchange(one, first, other, second);
    if (strain(other, first) + strain(one, second) >= before) {
      exchange(other, first, one, second);
    }
  }

  List<Table> tables() {
    return IntStream.range(0, seats.length)
        .mapToObj(table -> new Table(table + 1, tables.get(table)))
        .toList();
  }

  private void exchange(Guest one, int first, Guest other, int second) {
    unseat(one);
    unseat(other);
    seat(other, first);
    seat(one, second);
  }

  /** How much speaks against the guest at the table; less is better. */
  private int strain(Guest guest, int table) {
    return tables.get(table).stream()
        .filter(other -> !other.id().equals(guest.id()))
        .mapToInt(other -> strain(guest, other))
        .sum();
  }

  private static int strain(Guest one, Guest other) {
    int strain = 0;
    if (one.family() != null && one.family().equals(other.family())) {
      strain += SAME_FAMILY;
    }
    if (one.metBefore().contains(other.id()) || other.metBefore().contains(one.id())) {
      strain += MET_BEFORE;
    }
    if (Math.abs(one.experienceYears() - other.experienceYears()) <= YEARS_THAT_ARE_MUCH_THE_SAME) {
      strain += SAME_EXPERIENCE;
    }
    if (one.focus() != null && one.focus().equals(other.focus())) {
      strain += SAME_FOCUS;
    }
    return strain;
  }
}

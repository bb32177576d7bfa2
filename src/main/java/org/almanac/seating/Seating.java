package org.almanac.seating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Seats people at tables. Hard: table sizes differ by at most one, nobody is alone, no table of two
 * where that can be avoided (a table then grows a little instead), and a new principal sits with
 * the own mentor if both are there. Beyond that an honest try, not the best: colleagues of one
 * family apart, a common focus together, different experience, new faces. The best seating is a
 * later matter, and this class is the one place for it. The same guests and the same seed give the
 * same tables, in whatever order the guests come.
 */
public final class Seating {
  private static final int SMALLEST_GOOD_TABLE = 3;
  private static final int SWAPS_PER_GUEST = 40;

  private Seating() {}

  public static List<Table> seat(Collection<Guest> guests, int tableSize, long seed) {
    if (tableSize < 1) {
      throw new IllegalArgumentException("A table has at least one seat, not " + tableSize);
    }
    if (guests.isEmpty()) {
      return List.of();
    }
    Random random = new Random(seed);
    Room room = new Room(guests.size(), tables(guests.size(), tableSize));
    List<List<Guest>> groups = Groups.of(guests, room.largestTable());
    while (!new Packing(room, groups).found()) {
      Groups.splitOne(groups);
    }
    List<Guest> singles =
        groups.stream()
            .filter(group -> group.size() == 1)
            .map(group -> group.get(0))
            .collect(Collectors.toCollection(ArrayList::new));
    seatSingles(room, singles, random);
    swap(room, singles, random);
    return room.tables();
  }

  /** Those who have a mentor in the room and don't sit with them, in the order of the tables. */
  public static List<Apart> apart(List<Table> tables) {
    Map<String, Table> tableOf = new HashMap<>();
    Map<String, Guest> guests =
        tables.stream()
            .flatMap(table -> table.guests().stream())
            .collect(Collectors.toMap(Guest::id, Function.identity()));
    tables.forEach(table -> table.guests().forEach(guest -> tableOf.put(guest.id(), table)));
    return guests.values().stream()
        .filter(guest -> guests.containsKey(guest.mentorId()))
        .filter(guest -> !tableOf.get(guest.mentorId()).seats(guest.id()))
        .sorted(
            Comparator.comparing((Guest guest) -> tableOf.get(guest.id()).number())
                .thenComparing(Guest::id))
        .map(
            guest ->
                new Apart(
                    guest,
                    guests.get(guest.mentorId()),
                    Groups.around(guest, guests.values()).size(),
                    tableOf.get(guest.mentorId()).guests().size()))
        .toList();
  }

  /** As few tables as hold everybody, and fewer where one would be left with two people. */
  static int tables(int guests, int tableSize) {
    int tables = (guests + tableSize - 1) / tableSize;
    while (tables > 1 && guests / tables < SMALLEST_GOOD_TABLE) {
      tables--;
    }
    return tables;
  }

  private static void seatSingles(Room room, List<Guest> singles, Random random) {
    Collections.shuffle(singles, random);
    singles.sort(Comparator.comparing(guest -> Optional.ofNullable(guest.focus()).orElse("")));
    for (Guest guest : singles) {
      room.seat(guest, room.bestTable(guest));
    }
  }

  private static void swap(Room room, List<Guest> singles, Random random) {
    if (singles.size() < 2) {
      return;
    }
    for (int i = 0; i < SWAPS_PER_GUEST * singles.size(); i++) {
      Guest one = singles.get(random.nextInt(singles.size()));
      Guest other = singles.get(random.nextInt(singles.size()));
      room.swapIfBetter(one, other);
    }
  }
}

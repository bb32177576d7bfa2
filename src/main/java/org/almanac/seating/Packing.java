package org.almanac.seating;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds tables with room for each group of two or more, trying back and forth. */
class Packing {
  private static final int MOST_TRIES = 20_000;

  private final Room room;
  private final List<List<Guest>> groups;
  private int tries;

  /** Groups with the largest first. */
  Packing(Room room, List<List<Guest>> groups) {
    this.room = room;
    this.groups = groups.stream().filter(group -> group.size() > 1).toList();
  }

  boolean found() {
    return place(0);
  }

  private boolean place(int index) {
    if (index == groups.size()) {
      return true;
    }
    List<Guest> group = groups.get(index);
    Set<Integer> triedRooms = new HashSet<>();
    for (int table : room.tablesFor(group)) {
      // a table with as many free seats would fail the same way
      if (!triedRooms.add(room.free(table))) {
        continue;
      }
      if (++tries > MOST_TRIES) {
        return false;
      }
      group.forEach(guest -> room.seat(guest, table));
      if (place(index + 1)) {
        return true;
      }
      group.forEach(room::unseat);
    }
    return false;
  }
}

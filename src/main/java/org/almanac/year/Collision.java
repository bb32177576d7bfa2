package org.almanac.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.meetings.Busy;

/** Two things at once, and who is to be at both. */
record Collision(Busy one, Busy other, Set<String> people) {

  /** All of them, in the order in which the things are given. */
  static List<Collision> among(List<Busy> all) {
    List<Collision> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (all.get(i).overlaps(all.get(j))) {
          Set<String> both = new TreeSet<>(all.get(i).people().get());
          both.retainAll(all.get(j).people().get());
          if (!both.isEmpty()) {
            found.add(new Collision(all.get(i), all.get(j), both));
          }
        }
      }
    }
    return found;
  }

  boolean concerns(String id) {
    return one.id().equals(id) || other.id().equals(id);
  }
}

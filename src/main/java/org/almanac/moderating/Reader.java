package org.almanac.moderating;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A superintendent, or whoever stands in for one.
 *
 * @param families of schools that they lead; none for a substitute who leads no family
 * @param days on which they can sit down with others; none while they are away
 * @param substitutes who stands in for them, in the order in which they are asked
 */
public record Reader(
    String id, Set<String> families, Set<LocalDate> days, List<String> substitutes) {
  public Reader {
    families = Set.copyOf(families);
    days = Collections.unmodifiableSet(new TreeSet<>(days));
    substitutes = List.copyOf(substitutes);
  }

  boolean isThere() {
    return !days.isEmpty();
  }
}

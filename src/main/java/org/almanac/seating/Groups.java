package org.almanac.seating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who belongs together at one table: mentors with their new principals; all others by themselves.
 */
class Groups {
  private static final Comparator<List<Guest>> LARGEST_FIRST =
      Comparator.<List<Guest>>comparingInt(List::size)
          .reversed()
          .thenComparing(group -> group.get(0).id());

  private Groups() {}

  /** The groups, the largest first; none larger than a table. Each begins with its mentor. */
  static List<List<Guest>> of(Collection<Guest> guests, int largestTable) {
    Map<String, Guest> byId = new LinkedHashMap<>();
    guests.stream()
        .sorted(Comparator.comparing(Guest::id))
        .forEach(
            guest -> {
              if (byId.put(guest.id(), guest) != null) {
                throw new IllegalArgumentException(guest.id() + " comes twice");
              }
            });
    Map<String, List<Guest>> groups = new LinkedHashMap<>();
    for (Guest guest : byId.values()) {
      groups.computeIfAbsent(head(guest, byId), any -> new ArrayList<>()).add(guest);
    }
    List<List<Guest>> found = new ArrayList<>();
    groups.forEach(
        (head, group) -> {
          group.sort(Comparator.comparing((Guest guest) -> !guest.id().equals(head)));
          found.add(group);
        });
    while (found.stream().anyMatch(group -> group.size() > largestTable)) {
      splitOne(found);
    }
    found.sort(LARGEST_FIRST);
    return found;
  }

  /** Takes one person, never the mentor, out of the largest group. */
  static void splitOne(List<List<Guest>> groups) {
    groups.sort(LARGEST_FIRST);
    List<Guest> largest = groups.get(0);
    groups.add(new ArrayList<>(List.of(largest.remove(largest.size() - 1))));
    groups.sort(LARGEST_FIRST);
  }

  /** The guest's whole group among these, however large. */
  static List<Guest> around(Guest guest, Collection<Guest> guests) {
    return of(guests, Integer.MAX_VALUE).stream()
        .filter(group -> group.contains(guest))
        .findFirst()
        .orElseThrow();
  }

  /** The mentor, or the mentor's mentor, as far as they are present. */
  private static String head(Guest guest, Map<String, Guest> present) {
    Set<String> seen = new HashSet<>();
    Guest head = guest;
    while (present.containsKey(head.mentorId()) && seen.add(head.id())) {
      head = present.get(head.mentorId());
    }
    return seen.contains(head.id())
        ? seen.stream().min(String::compareTo).orElseThrow()
        : head.id();
  }
}

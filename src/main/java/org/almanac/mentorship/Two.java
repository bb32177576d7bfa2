package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;

/**
 * A mentor and a new member who are together today.
 *
 * @param pairId of their row in people
 * @param since the day from which they are a pair, or on which they agreed how to go about it
 * @param rhythmWeeks every how many weeks they agreed to speak; 0 where they haven't agreed yet
 */
record Two(
    String organization,
    long pairId,
    String member,
    String mentor,
    LocalDate since,
    int rhythmWeeks) {
  List<String> both() {
    return List.of(member, mentor);
  }

  boolean has(String person) {
    return both().contains(person);
  }

  String other(String person) {
    return person.equals(member) ? mentor : member;
  }
}

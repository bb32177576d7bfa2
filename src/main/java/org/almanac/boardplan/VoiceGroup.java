package org.almanac.boardplan;

import java.util.List;
import org.almanac.people.Person;

/** The people who speak with one voice on a day; nobody where the post is vacant. */
record VoiceGroup(Voice voice, List<Person> people) {
  VoiceGroup {
    people = List.copyOf(people);
  }

  boolean vacant() {
    return people.isEmpty();
  }
}

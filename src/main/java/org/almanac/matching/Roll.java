package org.almanac.matching;

import java.util.HashMap;
import java.util.Map;

/** At which row and column of the grid somebody stands: both sides in the order of their ids. */
class Roll {
  private final Intake intake;
  private final Map<String, Integer> members = new HashMap<>();
  private final Map<String, Integer> mentors = new HashMap<>();

  Roll(Intake intake) {
    this.intake = intake;
    intake.members().forEach(member -> members.put(member.id(), members.size()));
    intake.mentors().forEach(mentor -> mentors.put(mentor.id(), mentors.size()));
  }

  int member(Pairing pairing) {
    return place(pairing.member(), members);
  }

  int mentor(Pairing pairing) {
    return place(pairing.mentor(), mentors);
  }

  Pairing pairing(int member, int mentor) {
    return new Pairing(intake.members().get(member).id(), intake.mentors().get(mentor).id());
  }

  private static int place(String id, Map<String, Integer> places) {
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException(id + " is not in the intake");
    }
    return place;
  }
}

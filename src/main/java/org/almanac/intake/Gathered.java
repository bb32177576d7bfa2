package org.almanac.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.matching.Intake;
import org.almanac.people.Person;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.NewMemberEntry;

/**
 * Everybody of a match as the registers, the roles and the answers have them at this moment.
 *
 * @param proposals what was proposed in this match so far, the oldest first
 */
record Gathered(
    IntakeMatch match,
    Intake intake,
    Map<String, NewMemberEntry> members,
    Map<String, MentorEntry> mentors,
    Map<String, Person> persons,
    List<ProposedPair> proposals) {

  String name(String person) {
    Person known = persons.get(person);
    return known == null ? person : known.name();
  }

  /** What a member was last proposed, and is open or agreed. */
  Optional<ProposedPair> proposal(String member) {
    return proposals.stream()
        .filter(pair -> pair.member().equals(member) && (pair.isOpen() || pair.isAgreed()))
        .reduce((earlier, later) -> later);
  }
}

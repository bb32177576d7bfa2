package org.almanac.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.matching.Intake;
import org.almanac.matching.Mentor;
import org.almanac.matching.YearsServed;
import org.almanac.people.Person;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.NewMemberEntry;

/**
 * Everybody of a match as the registers, the roles and the answers have them at this moment.
 *
 * @param proposals what was proposed in this match so far, the oldest first
 * @param kept the mentor who keeps a place for each priority case with a match of their own
 */
record Gathered(
    IntakeMatch match,
    Intake intake,
    Map<String, NewMemberEntry> members,
    Map<String, MentorEntry> mentors,
    Map<String, Person> persons,
    List<ProposedPair> proposals,
    Map<String, String> kept) {

  String name(String person) {
    Person known = persons.get(person);
    return known == null ? person : known.name();
  }

  /** How long a mentor has mentored when the pairs begin. */
  YearsServed served(String mentor) {
    return intake.mentors().stream()
        .filter(each -> each.id().equals(mentor))
        .findFirst()
        .map(Mentor::years)
        .orElse(YearsServed.NONE);
  }

  /** What a member was last proposed, and is open or agreed. */
  Optional<ProposedPair> proposal(String member) {
    return proposals.stream()
        .filter(pair -> pair.member().equals(member) && (pair.isOpen() || pair.isAgreed()))
        .reduce((earlier, later) -> later);
  }
}

package org.almanac.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.matching.Bar;
import org.almanac.matching.Pairing;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Supervision;
import org.almanac.people.Supervision.Post;
import org.almanac.registers.Avoidance;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.Registers;
import org.almanac.registers.Wish;
import org.springframework.stereotype.Component;

/**
 * Pairs that may not be: looked up in the roles of the day, in what people asked for, and in what
 * was tried before.
 */
@Component
class MatchBars {
  private final Registers registers;
  private final Supervision supervision;
  private final ProposedPairs proposals;
  private final Pairs pairs;

  MatchBars(Registers registers, Supervision supervision, ProposedPairs proposals, Pairs pairs) {
    this.registers = registers;
    this.supervision = supervision;
    this.proposals = proposals;
    this.pairs = pairs;
  }

  List<Bar> of(
      String organization,
      LocalDate today,
      LocalDate begins,
      Map<String, NewMemberEntry> members,
      Map<String, MentorEntry> mentors,
      Map<String, Person> persons) {
    Map<String, List<Post>> now = supervision.everybodysPosts(organization, today);
    Map<String, List<Post>> then = supervision.everybodysPosts(organization, begins);
    Set<Pairing> apart = apart(organization, begins);
    List<Bar> bars = new ArrayList<>();
    for (NewMemberEntry member : members.values()) {
      for (MentorEntry mentor : mentors.values()) {
        String one = member.personId();
        String other = mentor.personId();
        if (over(now, other, one) || over(then, other, one)) {
          bars.add(Bar.supervises(other, one));
        }
        if (apart.contains(new Pairing(one, other))) {
          bars.add(Bar.avoided(one, other));
        }
        for (Wish wish : Wish.values()) {
          if (member.wishes().contains(wish)
              && !wish.isGranted(
                  member, mentor, persons.get(one).language(), persons.get(other).language())) {
            bars.add(Bar.wish(one, other, wish.word()));
          }
        }
      }
    }
    return bars;
  }

  private static boolean over(Map<String, List<Post>> posts, String mentor, String member) {
    return Supervision.between(
        posts.getOrDefault(mentor, List.of()), posts.getOrDefault(member, List.of()));
  }

  /**
   * Who asked to be kept apart, who wanted to meet somebody else, who were a pair before: nobody
   * can tell one from the other.
   */
  private Set<Pairing> apart(String organization, LocalDate begins) {
    Set<Pairing> apart = new HashSet<>();
    for (Avoidance each : registers.avoidances(organization)) {
      apart.add(new Pairing(each.person(), each.other()));
      apart.add(new Pairing(each.other(), each.person()));
    }
    proposals.findByOrganizationOrderById(organization).stream()
        .filter(ProposedPair::staysApart)
        .forEach(pair -> apart.add(pair.pairing()));
    for (Pair pair : pairs.findByOrganizationOrderById(organization)) {
      if (pair.validTo() != null && pair.validTo().isBefore(begins)) {
        apart.add(new Pairing(pair.memberId(), pair.mentorId()));
      }
    }
    return apart;
  }
}

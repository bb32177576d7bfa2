package org.almanac.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.matching.Bar;
import org.almanac.matching.Pairing;
import org.almanac.people.Person;
import org.almanac.people.Supervision;
import org.almanac.people.Supervision.Post;
import org.springframework.stereotype.Component;

/**
 * Pairs that may not be: looked up in the roles of the day, in what people asked for, and in what
 * was tried before.
 */
@Component
public class PairBars {
  private final Supervision supervision;
  private final Apart apart;

  PairBars(Supervision supervision, Apart apart) {
    this.supervision = supervision;
    this.apart = apart;
  }

  public List<Bar> of(
      String organization,
      LocalDate today,
      LocalDate begins,
      Map<String, NewMemberEntry> members,
      Map<String, MentorEntry> mentors,
      Map<String, Person> persons) {
    Map<String, List<Post>> now = supervision.everybodysPosts(organization, today);
    Map<String, List<Post>> then = supervision.everybodysPosts(organization, begins);
    Set<Pairing> apart = this.apart.of(organization);
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
}

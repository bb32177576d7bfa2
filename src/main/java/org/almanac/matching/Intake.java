package org.almanac.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Everybody who is matched together, and what is already settled.
 *
 * @param begins the day from which the pairs are together
 * @param bars pairs that may not be, looked up in the roles and the answers of that day
 * @param accepted pairs that both have said yes to: they stay, whatever comes
 * @param locks pairs that the coordinator holds fast, as far as they may be
 */
public record Intake(
    LocalDate begins,
    List<NewMember> members,
    List<Mentor> mentors,
    List<Bar> bars,
    List<Pairing> accepted,
    List<Pairing> locks,
    Weights weights,
    Limits limits) {
  /** In the order of their ids, so that the same people give the same match. */
  public Intake {
    members = sorted(members, NewMember::id);
    mentors = sorted(mentors, Mentor::id);
    bars = List.copyOf(bars);
    accepted = accepted.stream().sorted().distinct().toList();
    locks = locks.stream().sorted().distinct().toList();
    Set<String> memberIds = once(members.stream().map(NewMember::id).toList());
    Set<String> mentorIds = once(mentors.stream().map(Mentor::id).toList());
    once(accepted.stream().map(Pairing::member).toList());
    for (Collection<Pairing> named :
        List.of(accepted, locks, bars.stream().map(Bar::pairing).toList())) {
      for (Pairing pairing : named) {
        known(pairing.member(), memberIds);
        known(pairing.mentor(), mentorIds);
      }
    }
  }

  static void notNegative(String what, String whose, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(what + " of " + whose + " is " + number);
    }
  }

  private static <T> List<T> sorted(List<T> people, Function<T, String> id) {
    return people.stream().sorted(Comparator.comparing(id)).toList();
  }

  private static Set<String> once(List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(id + " comes twice");
      }
    }
    return seen;
  }

  private static void known(String id, Set<String> ids) {
    if (!ids.contains(id)) {
      throw new IllegalArgumentException(id + " is not in the intake");
    }
  }
}

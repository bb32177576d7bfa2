package org.almanac.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.matching.Pairing;
import org.almanac.people.Pair;

/** The places of a mentor that a match can't give any more. */
final class PlacesTaken {
  private PlacesTaken() {}

  /** From before, promised in another match, or kept for who comes first. */
  static int of(
      String mentor,
      IntakeMatch match,
      List<Pair> together,
      List<Pairing> accepted,
      List<ProposedPair> everywhere,
      Map<String, String> kept) {
    Set<String> people =
        together.stream()
            .filter(pair -> pair.mentorId().equals(mentor))
            .filter(pair -> accepted.stream().noneMatch(each -> Gathering.same(pair, each)))
            .map(Pair::memberId)
            .collect(Collectors.toSet());
    everywhere.stream()
        .filter(pair -> !pair.matchId().equals(match.id()) && pair.isOpen())
        .filter(pair -> pair.mentor().equals(mentor))
        .forEach(pair -> people.add(pair.member()));
    kept.entrySet().stream()
        .filter(place -> place.getValue().equals(mentor))
        .forEach(place -> people.add(place.getKey()));
    return people.size();
  }
}

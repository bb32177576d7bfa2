package org.almanac.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.matching.Mentor;
import org.almanac.matching.NewMember;
import org.almanac.matching.Pairing;
import org.almanac.matching.Spot;
import org.almanac.matching.YearsServed;
import org.almanac.people.Pair;
import org.almanac.registers.District;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.MentorYears;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.WordBook;

/** New members and mentors of the registers as the match knows them. */
final class MatchedPeople {
  private MatchedPeople() {}

  static NewMember member(NewMemberEntry entry, Map<String, District> districts, WordBook book) {
    District district = entry.district() == null ? null : districts.get(entry.district());
    return new NewMember(
        entry.personId(),
        book.group(entry.position()),
        entry.position(),
        district == null ? Set.of() : district.issues(),
        entry.needs(),
        spot(district),
        district == null ? 0 : district.pupils(),
        entry.farthestKm());
  }

  static Mentor mentor(
      MentorEntry entry, Map<String, District> districts, MentorYears.Years served, int has) {
    District district = entry.district() == null ? null : districts.get(entry.district());
    return new Mentor(
        entry.personId(),
        entry.positions(),
        entry.experienceYears(),
        district == null ? Set.of() : district.issues(),
        entry.expertise(),
        spot(district),
        district == null ? 0 : district.pupils(),
        entry.capacity(),
        has,
        new YearsServed(served.inContract(), served.inAll(), entry.yearsAtMost()),
        entry.preparedOn(),
        entry.hasSaid());
  }

  /** From before, promised in another match, or kept for who comes first. */
  static int has(
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

  private static Spot spot(District district) {
    return district == null || !district.isPlaced()
        ? null
        : new Spot(district.latitude(), district.longitude());
  }
}

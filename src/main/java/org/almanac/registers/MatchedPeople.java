package org.almanac.registers;

import java.util.Map;
import java.util.Set;
import org.almanac.matching.Mentor;
import org.almanac.matching.NewMember;
import org.almanac.matching.Spot;
import org.almanac.matching.YearsServed;

/** New members and mentors of the registers as the match knows them. */
public final class MatchedPeople {
  private MatchedPeople() {}

  public static NewMember member(
      NewMemberEntry entry, Map<String, District> districts, WordBook book) {
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

  public static Mentor mentor(
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

  private static Spot spot(District district) {
    return district == null || !district.isPlaced()
        ? null
        : new Spot(district.latitude(), district.longitude());
  }
}

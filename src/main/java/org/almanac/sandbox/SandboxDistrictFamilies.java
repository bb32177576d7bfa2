package org.almanac.sandbox;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.almanac.people.FamiliesByNearness;
import org.almanac.people.Place;
import org.apache.commons.csv.CSVRecord;

/** Neighbouring schools as families, named after the landmarks nearest to them. */
final class SandboxDistrictFamilies {
  private final Map<String, SandboxSchool> schools;

  SandboxDistrictFamilies(List<SandboxSchool> schools) {
    this.schools = schools.stream().collect(toMap(SandboxSchool::number, school -> school));
  }

  /** The families in the order of their names, each school in exactly one. */
  List<SandboxFamily> families() {
    List<Place> places = schools.values().stream().map(SandboxSchool::place).toList();
    return named(new FamiliesByNearness(places).families());
  }

  /** Each landmark goes to the nearest family that has none yet, the nearest pair first. */
  private List<SandboxFamily> named(List<List<Place>> groups) {
    record Claim(List<Place> group, String landmark, double km) {}
    List<Claim> claims = new ArrayList<>();
    for (CSVRecord row : SandboxDistrictFile.rows("landmarks.csv")) {
      Place landmark = new Place("", null, degrees(row, "latitude"), degrees(row, "longitude"));
      groups.forEach(
          group ->
              claims.add(new Claim(group, row.get("name"), middle(group).distanceTo(landmark))));
    }
    claims.sort(Comparator.comparingDouble(Claim::km).thenComparing(Claim::landmark));
    Set<Object> taken = new HashSet<>();
    List<Claim> granted = new ArrayList<>();
    for (Claim claim : claims) {
      if (!taken.contains(claim.group()) && taken.add(claim.landmark())) {
        taken.add(claim.group());
        granted.add(claim);
      }
    }
    granted.sort(Comparator.comparing(Claim::landmark));
    return IntStream.range(0, granted.size())
        .mapToObj(i -> family(i + 1, granted.get(i).landmark(), granted.get(i).group()))
        .toList();
  }

  private SandboxFamily family(int number, String landmark, List<Place> group) {
    return new SandboxFamily(
        "F%02d".formatted(number),
        landmark,
        group.stream().map(place -> schools.get(place.code())).toList());
  }

  private static Place middle(List<Place> group) {
    return new Place(
        "",
        null,
        group.stream().mapToDouble(Place::latitude).average().orElseThrow(),
        group.stream().mapToDouble(Place::longitude).average().orElseThrow());
  }

  private static double degrees(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }
}

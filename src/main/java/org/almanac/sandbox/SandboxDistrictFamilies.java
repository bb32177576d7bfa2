package org.almanac.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.almanac.people.Panel;
import org.apache.commons.csv.CSVRecord;

/**
 * Puts neighbouring schools together: begins with the secondary schools that lie farthest apart,
 * gives each the nearest schools, then moves and swaps schools while that brings neighbours closer.
 * No chance is involved: the same file makes the same families.
 */
final class SandboxDistrictFamilies {
  private static final int FAMILIES = 15;
  private static final int LEAST = 7;
  private static final int MOST = 10;
  private static final int COMFORTABLE = 9;

  private final List<SandboxSchool> schools;
  private final List<SandboxNeighbours> groups = new ArrayList<>();

  SandboxDistrictFamilies(List<SandboxSchool> schools) {
    this.schools = schools;
  }

  /** The families in the order of their names, each school in exactly one. */
  List<SandboxFamily> families() {
    begin();
    fill();
    while (improved()) {}
    return named();
  }

  private void begin() {
    List<SandboxSchool> secondary =
        schools.stream().filter(school -> school.panel() == Panel.SECONDARY).toList();
    List<SandboxSchool> seeds = new ArrayList<>();
    seeds.add(secondary.stream().max(Comparator.comparing(SandboxSchool::latitude)).orElseThrow());
    while (seeds.size() < FAMILIES) {
      seeds.add(
          secondary.stream()
              .filter(school -> !seeds.contains(school))
              .max(Comparator.comparingDouble(school -> nearest(school, seeds)))
              .orElseThrow());
    }
    seeds.forEach(seed -> groups.add(new SandboxNeighbours(seed)));
  }

  private static double nearest(SandboxSchool school, List<SandboxSchool> others) {
    return others.stream().mapToDouble(school::distanceTo).min().orElseThrow();
  }

  private void fill() {
    record Way(SandboxSchool school, SandboxNeighbours group, double km) {}
    Set<SandboxSchool> placed = new HashSet<>();
    groups.forEach(group -> placed.addAll(group.schools()));
    List<Way> ways =
        schools.stream()
            .filter(school -> !placed.contains(school))
            .flatMap(
                school ->
                    groups.stream()
                        .map(group -> new Way(school, group, group.seed().distanceTo(school))))
            .sorted(Comparator.comparingDouble(Way::km).thenComparing(way -> way.school().number()))
            .toList();
    for (int room : new int[] {COMFORTABLE, MOST}) {
      for (Way way : ways) {
        if (way.group().size() < room && placed.add(way.school())) {
          way.group().add(way.school());
        }
      }
    }
  }

  /** Makes the one move or swap that helps most; says whether there was one. */
  private boolean improved() {
    Runnable best = null;
    double most = 1e-6;
    for (SandboxNeighbours from : groups) {
      for (SandboxNeighbours to : groups) {
        if (from == to) {
          continue;
        }
        for (SandboxSchool school : from.schools()) {
          double gain = from.gain(school, null) + to.gain(null, school);
          if (gain > most && from.size() > LEAST && to.size() < MOST && from.spares(school)) {
            most = gain;
            best = () -> exchange(from, school, to, null);
          }
          for (SandboxSchool other : to.schools()) {
            gain = from.gain(school, other) + to.gain(other, school);
            if (gain > most && from.spares(school, other) && to.spares(other, school)) {
              most = gain;
              best = () -> exchange(from, school, to, other);
            }
          }
        }
      }
    }
    if (best != null) {
      best.run();
    }
    return best != null;
  }

  private static void exchange(
      SandboxNeighbours from, SandboxSchool school, SandboxNeighbours to, SandboxSchool other) {
    from.remove(school);
    to.add(school);
    if (other != null) {
      to.remove(other);
      from.add(other);
    }
  }

  /** Each landmark goes to the nearest family that has none yet, the nearest pair first. */
  private List<SandboxFamily> named() {
    record Claim(SandboxNeighbours group, String landmark, double km) {}
    List<Claim> claims = new ArrayList<>();
    for (CSVRecord row : SandboxDistrictFile.rows("landmarks.csv")) {
      SandboxSchool place = place(row);
      groups.forEach(group -> claims.add(new Claim(group, place.name(), group.distanceTo(place))));
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
        .mapToObj(
            i ->
                new SandboxFamily(
                    "F%02d".formatted(i + 1),
                    granted.get(i).landmark(),
                    granted.get(i).group().inOrder()))
        .toList();
  }

  private static SandboxSchool place(CSVRecord row) {
    return new SandboxSchool(
        "",
        row.get("name"),
        null,
        null,
        Double.parseDouble(row.get("latitude")),
        Double.parseDouble(row.get("longitude")),
        Map.of());
  }
}

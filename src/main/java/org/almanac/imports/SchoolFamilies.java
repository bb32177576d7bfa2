package org.almanac.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.people.FamiliesByNearness;
import org.almanac.people.Organization;
import org.almanac.people.Panel;
import org.almanac.people.Place;
import org.almanac.people.UnitKind;

/**
 * Finds a family for each school of the ministry's list: where there are none yet, neighbours make
 * families; where there are, a new school joins the nearest one with room.
 */
final class SchoolFamilies {
  private static final int ROOM = 10;
  private static final String ENDINGS =
      "(?: District)? (?:High|Secondary|Public|Elementary|Middle|Vocational) School$"
          + "| Collegiate.*$| School$";

  private final Map<String, UnitLine> tree;
  private final Troubles troubles;
  private final List<String> notes;

  SchoolFamilies(Map<String, UnitLine> tree, Troubles troubles, List<String> notes) {
    this.tree = tree;
    this.troubles = troubles;
    this.notes = notes;
  }

  /** New families, and the schools below them. */
  List<UnitLine> placed(List<UnitLine> schools, Organization organization) {
    String district =
        tree.values().stream()
            .filter(unit -> unit.kind() == UnitKind.DISTRICT && unit.parent() == null)
            .map(UnitLine::code)
            .findFirst()
            .orElse(null);
    if (schools.isEmpty() || district == null) {
      return List.of();
    }
    Map<String, Place> places = places(schools);
    if (places.isEmpty()) {
      notes.add(troubles.text("note.nowhere", organization.name()));
      return schools.stream().map(school -> school.below(district)).toList();
    }
    List<UnitLine> families =
        tree.values().stream().filter(unit -> unit.kind() == UnitKind.FAMILY).toList();
    return families.isEmpty()
        ? founded(schools, places, district)
        : joined(schools, places, families);
  }

  private List<UnitLine> founded(
      List<UnitLine> schools, Map<String, Place> places, String district) {
    Map<String, List<Place>> groups = new TreeMap<>();
    new FamiliesByNearness(List.copyOf(places.values()))
        .families()
        .forEach(group -> groups.put(name(group, groups.keySet()), group));
    Map<String, String> familyOf = new LinkedHashMap<>();
    List<UnitLine> lines = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, List<Place>> group : groups.entrySet()) {
      String code;
      do {
        code = "F%02d".formatted(++number);
      } while (tree.containsKey(code));
      lines.add(
          new UnitLine(
              null, code, UnitKind.FAMILY, group.getKey(), district, null, null, null, null));
      for (Place school : group.getValue()) {
        familyOf.put(school.code(), code);
      }
    }
    schools.forEach(school -> lines.add(school.below(familyOf.get(school.code()))));
    notes.add(troubles.text("note.families", groups.size()));
    return lines;
  }

  private List<UnitLine> joined(
      List<UnitLine> schools, Map<String, Place> places, List<UnitLine> families) {
    Map<String, Place> middles = new TreeMap<>();
    Map<String, Long> sizes = new TreeMap<>();
    for (UnitLine family : families) {
      List<UnitLine> members =
          tree.values().stream().filter(unit -> family.code().equals(unit.parent())).toList();
      sizes.put(family.code(), (long) members.size());
      Place middle = middle(members.stream().map(SchoolFamilies::place).toList());
      if (middle != null) {
        middles.put(family.code(), middle);
      }
    }
    List<UnitLine> lines = new ArrayList<>();
    for (UnitLine school : schools) {
      String nearest =
          families.stream()
              .map(UnitLine::code)
              .min(
                  Comparator.<String, Boolean>comparing(code -> sizes.get(code) >= ROOM)
                      .thenComparing(code -> away(middles.get(code), places.get(school.code())))
                      .thenComparing(code -> code))
              .orElseThrow();
      sizes.merge(nearest, 1L, Long::sum);
      lines.add(school.below(nearest));
    }
    return lines;
  }

  private static double away(Place family, Place school) {
    return family == null ? Double.MAX_VALUE : family.distanceTo(school);
  }

  /** Each school's place; who has none stands in the middle of its municipality, or of all. */
  private Map<String, Place> places(List<UnitLine> schools) {
    List<UnitLine> known = schools.stream().filter(school -> school.latitude() != null).toList();
    Map<String, Place> places = new LinkedHashMap<>();
    int guessed = 0;
    for (UnitLine school : schools) {
      Place place = place(school);
      if (place == null) {
        place =
            middle(
                known.stream()
                    .filter(o -> Objects.equals(o.municipality(), school.municipality()))
                    .map(SchoolFamilies::place)
                    .toList());
        place = place == null ? middle(known.stream().map(SchoolFamilies::place).toList()) : place;
        guessed++;
      }
      if (place == null) {
        return Map.of();
      }
      places.put(
          school.code(),
          new Place(school.code(), school.panel(), place.latitude(), place.longitude()));
    }
    if (guessed > 0) {
      notes.add(troubles.text("note.guessed", guessed));
    }
    return places;
  }

  private static Place place(UnitLine unit) {
    return unit.latitude() == null
        ? null
        : new Place(unit.code(), unit.panel(), unit.latitude(), unit.longitude());
  }

  private static Place middle(List<Place> places) {
    List<Place> known = places.stream().filter(Objects::nonNull).toList();
    return known.isEmpty()
        ? null
        : new Place(
            "",
            null,
            known.stream().collect(Collectors.averagingDouble(Place::latitude)),
            known.stream().collect(Collectors.averagingDouble(Place::longitude)));
  }

  /** After its most central secondary school, as families usually are. */
  private String name(List<Place> group, java.util.Set<String> taken) {
    Place middle = middle(group);
    Place central =
        group.stream()
            .min(
                Comparator.<Place, Boolean>comparing(place -> place.panel() != Panel.SECONDARY)
                    .thenComparing(middle::distanceTo)
                    .thenComparing(Place::code))
            .orElseThrow();
    String school = tree.get(central.code()).name();
    String name = school.replaceFirst(ENDINGS, "");
    return name.isEmpty() || taken.contains(name) ? school + " " + central.code() : name;
  }
}

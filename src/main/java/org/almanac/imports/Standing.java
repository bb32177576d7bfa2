package org.almanac.imports;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.almanac.people.Organization;
import org.almanac.people.Pair;
import org.almanac.people.Person;
import org.almanac.people.RoleAssignment;
import org.almanac.people.Unit;

/** An organization as it stands: everything by the keys by which files speak of it. */
final class Standing {
  private final Organization organization;
  private final Map<String, Unit> units;
  private final Map<Long, Unit> unitsById;
  private final Map<String, Person> persons;
  private final Map<String, Person> personsById;
  private final Map<RoleLine.Key, RoleAssignment> roles = new LinkedHashMap<>();
  private final Set<RoleLine.Key> several = new HashSet<>();
  private final Map<PairLine.Key, Pair> pairs = new LinkedHashMap<>();

  Standing(
      Organization organization,
      List<Unit> units,
      List<Person> persons,
      List<RoleAssignment> roles,
      List<Pair> pairs) {
    this.organization = organization;
    this.units = by(units, Unit::code);
    this.unitsById = by(units, Unit::id);
    this.persons = by(persons, Person::key);
    this.personsById = by(persons, Person::id);
    Set<RoleLine.Key> once = new HashSet<>();
    roles.stream()
        .map(role -> line(role).key())
        .filter(key -> !once.add(key))
        .forEach(several::add);
    roles.forEach(role -> this.roles.put(key(line(role)), role));
    pairs.forEach(pair -> this.pairs.put(line(pair).key(), pair));
  }

  Organization organization() {
    return organization;
  }

  Map<String, Unit> units() {
    return units;
  }

  Map<String, Person> persons() {
    return persons;
  }

  /** The key that counts: of somebody who turned out to be somebody else, theirs. */
  String key(String key) {
    Person known = key == null ? null : persons.get(key);
    return known == null || known.mergedInto() == null
        ? key
        : key(personsById.get(known.mergedInto()).key());
  }

  /** Who has several portfolios from one day has them told apart. */
  RoleLine.Key key(RoleLine line) {
    return several.contains(line.key()) ? line.keyOfSeveral() : line.key();
  }

  /** A file gives somebody several portfolios from one day, of which so far one may stand here. */
  void tellApart(RoleLine line) {
    if (several.add(line.key())) {
      RoleAssignment role = roles.remove(line.key());
      if (role != null) {
        roles.put(line(role).keyOfSeveral(), role);
      }
    }
  }

  Map<RoleLine.Key, RoleAssignment> roles() {
    return roles;
  }

  Map<PairLine.Key, Pair> pairs() {
    return pairs;
  }

  /** The code of the unit above; null at the top. */
  String parentOf(Unit unit) {
    return unit.parentId() == null ? null : unitsById.get(unit.parentId()).code();
  }

  UnitLine line(Unit unit) {
    return new UnitLine(
        null,
        unit.code(),
        unit.kind(),
        unit.name(),
        parentOf(unit),
        unit.municipality(),
        unit.panel(),
        unit.latitude(),
        unit.longitude());
  }

  RoleLine line(RoleAssignment role) {
    return new RoleLine(
        null,
        personsById.get(role.personId()).key(),
        role.role(),
        unitsById.get(role.unitId()).code(),
        role.portfolio(),
        role.validFrom(),
        role.validTo(),
        false);
  }

  PairLine line(Pair pair) {
    return new PairLine(
        null,
        personsById.get(pair.mentorId()).key(),
        personsById.get(pair.memberId()).key(),
        pair.validFrom(),
        pair.validTo());
  }

  private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
    return all.stream().collect(toMap(key, one -> one, (a, b) -> a, LinkedHashMap::new));
  }
}

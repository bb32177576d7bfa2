package org.almanac.registers;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.imports.FurtherLook;
import org.almanac.imports.Reading;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** How the registers' files write a cell: several words with semicolons, people by their keys. */
@Component
class SheetCells {
  static final int LONGEST = 500;
  static final int CODE = 32;
  private static final int KEY = 64;

  private final Persons persons;
  private final Registers registers;
  private final RegisterSay say;

  SheetCells(Persons persons, Registers registers, RegisterSay say) {
    this.persons = persons;
    this.registers = registers;
    this.say = say;
  }

  static Set<String> each(String cell) {
    return cell == null
        ? Set.of()
        : Arrays.stream(cell.split(";"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .collect(toSet());
  }

  static String joined(Collection<String> words) {
    return words == null ? "" : String.join(";", new TreeSet<>(words));
  }

  static String orNull(String cell) {
    return cell == null || cell.isEmpty() ? null : cell;
  }

  static List<String> row(Object... values) {
    return Arrays.stream(values).map(value -> Objects.toString(value, "")).toList();
  }

  /** The key of somebody whom the files or the organization know; null where they don't. */
  String person(Reading row, String column, FurtherLook look) {
    String key = row.key(column, KEY);
    if (key != null && !look.keys().contains(key)) {
      row.wrong(column, "person.unknown", key);
      return null;
    }
    return key;
  }

  /** Each person and each district stands in a file once. */
  boolean once(Reading row, Set<String> seen, String key) {
    if (seen.add(key)) {
      return true;
    }
    row.said(null, say.say("refused.twice", key));
    return false;
  }

  /**
   * @param otherwise what an empty cell means
   */
  Integer number(Reading row, String column, Integer otherwise) {
    String cell = row.text(column, LONGEST);
    if (cell == null || cell.isEmpty()) {
      return otherwise;
    }
    if (!cell.matches("\\d{1,6}")) {
      row.said(column, say.say("refused.number.none", cell));
      return otherwise;
    }
    return Integer.valueOf(cell);
  }

  /** Everybody's key, by id. */
  Map<String, String> keys(String organization) {
    return persons.findByOrganizationOrderById(organization).stream()
        .collect(toMap(Person::id, Person::key));
  }

  /**
   * Whom somebody would rather not have, by key; for the coordinators' files, but for their own.
   */
  String avoided(String organization, String person, Map<String, String> keys, String reader) {
    return joined(
        registers.avoidances(organization).stream()
            .filter(avoidance -> avoidance.person().equals(person))
            .filter(avoidance -> !avoidance.other().equals(reader))
            .map(avoidance -> keys.get(avoidance.other()))
            .toList());
  }

  /** The same as a file has it: whom it names of the reader is not compared. */
  String avoided(Set<String> named, Map<String, String> keys, String reader) {
    return joined(named.stream().filter(key -> !key.equals(keys.get(reader))).toList());
  }

  /**
   * Whom a row would rather not have. Somebody who coordinates finds no word of themselves in the
   * file that they take away, so a row without them never means that it is over.
   */
  Set<String> avoids(Reading row, String person, FurtherLook look) {
    Set<String> named = new HashSet<>(each(row.text("avoids", LONGEST)));
    Person known = look.persons().get(person);
    if (known == null) {
      return named;
    }
    Set<String> kept = registers.coordinatorsAvoidedBy(known);
    for (Person other : look.persons().values()) {
      boolean unnamed = kept.contains(other.id()) && named.add(other.key());
      if (unnamed && !other.id().equals(look.reader())) {
        look.notes().add(say.say("avoid.kept", known.name(), other.name()));
      }
    }
    return named;
  }

  Set<String> ids(Set<String> keys, Map<String, Person> persons) {
    return keys.stream().map(key -> persons.get(key).id()).collect(toSet());
  }

  String label(Person known, String key) {
    return known == null ? key : known.name() + " (" + key + ")";
  }
}

package org.almanac.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.people.Person;
import org.almanac.people.Role;

/** What people.csv would change: keys decide who is who, so name and address may change. */
final class PeopleLook {
  static final int KEY = 64;

  private static final int NAME = 100;
  private static final int MAIL = 200;
  private static final String ADDRESS =
      "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
          + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+";
  private static final Set<String> LANGUAGES = Set.of("en", "fr");

  private final Standing standing;
  private final Troubles troubles;
  private final List<String> notes;
  private final Map<String, PersonLine> lines = new LinkedHashMap<>();
  private final Set<String> keys;
  private final boolean asked;

  PeopleLook(
      Standing standing, Troubles troubles, List<String> notes, LocalDate today, List<Row> rows) {
    this.standing = standing;
    this.troubles = troubles;
    this.notes = notes;
    this.asked = !rows.isEmpty();
    this.keys = new HashSet<>(standing.persons().keySet());
    rows.forEach(this::read);
    addressesAreOnesOwn();
    coordinatorsKeepTheirs(today);
    passwordsStay(notes);
  }

  /** The keys of everybody who is here or would be, whether or not their row can be taken. */
  Set<String> keys() {
    return keys;
  }

  /** The name of somebody who is here or would be; the key where nobody is. */
  String name(String key) {
    PersonLine line = lines.get(key);
    Person person = standing.persons().get(key);
    return line != null ? line.name() : person != null ? person.name() : key;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (PersonLine line : lines.values()) {
      Person old = standing.persons().get(line.key());
      Fields fields =
          new Fields()
              .compare("given_name", old == null ? null : old.givenName(), line.givenName())
              .compare("family_name", old == null ? null : old.familyName(), line.familyName())
              .compare("mail", old == null ? null : old.mail(), line.mail())
              .compare("language", old == null ? null : old.language(), line.language());
      if (!fields.none()) {
        Change.Sort sort = old == null ? Change.Sort.NEW : Change.Sort.CHANGED;
        String label = label(line.name(), line.key());
        changes.add(
            new Change(SheetKind.PEOPLE, sort, line.key(), label, fields.differing(), line));
      }
    }
    return changes;
  }

  List<Gone> gone() {
    return standing.persons().values().stream()
        .filter(person -> asked && person.mergedInto() == null)
        .filter(person -> !lines.containsKey(person.key()))
        .map(person -> new Gone(SheetKind.PEOPLE, label(person.name(), person.key())))
        .toList();
  }

  private void read(Row row) {
    Reading cells = new Reading(row, troubles);
    String key = cells.key("key", KEY);
    String given = cells.name("given_name", NAME);
    String family = cells.name("family_name", NAME);
    String mail = cells.needed("mail", MAIL);
    if (mail != null && !isAddress(mail)) {
      mail = cells.wrong("mail", "person.mail", mail);
    }
    String language = cells.word("language", PeopleLook::language, "en, fr");
    if (key != null && !key.equals(standing.key(key))) {
      notes.add(troubles.text("note.alias", key, standing.persons().get(standing.key(key)).name()));
      return;
    }
    PersonLine first = key == null ? null : lines.get(key);
    if (first != null) {
      cells.wrong("key", "key.twice", key, first.row().line());
    }
    keys.add(key);
    if (cells.isFine()) {
      String address = mail.toLowerCase(Locale.ROOT);
      String read = language == null ? "en" : language;
      lines.put(key, new PersonLine(row, key, given, family, address, read));
    }
  }

  static boolean isAddress(String mail) {
    return mail.matches(ADDRESS)
        && !mail.contains("..")
        && !mail.startsWith(".")
        && !mail.contains(".@");
  }

  private static Optional<String> language(String word) {
    return Optional.of(word.toLowerCase(Locale.ROOT)).filter(LANGUAGES::contains);
  }

  /** As it would be in the end: two who swap addresses are fine, two who share one aren't. */
  private void addressesAreOnesOwn() {
    Map<String, String> owners = new LinkedHashMap<>();
    Set<String> shared =
        standing.persons().values().stream()
            .filter(Person::sharesMailbox)
            .map(Person::mail)
            .collect(Collectors.toSet());
    for (Person person : standing.persons().values()) {
      if (!lines.containsKey(person.key())) {
        owners.put(person.mail(), label(person.name(), person.key()));
      }
    }
    for (PersonLine line : lines.values()) {
      String owner = owners.putIfAbsent(line.mail(), label(line.name(), line.key()));
      if (owner != null && !shared.contains(line.mail())) {
        troubles.in(line.row(), "mail", "person.mail.taken", line.mail(), owner);
      }
    }
  }

  /** Who reads a coordinator's mail could become the coordinator. */
  private void coordinatorsKeepTheirs(LocalDate today) {
    Set<String> coordinators =
        standing.roles().entrySet().stream()
            .filter(role -> role.getKey().role() == Role.COORDINATOR)
            .filter(role -> !Ends.isOver(role.getValue().validTo(), today))
            .map(role -> role.getKey().person())
            .collect(Collectors.toSet());
    for (PersonLine line : lines.values()) {
      if (moves(line) && coordinators.contains(line.key())) {
        troubles.in(line.row(), "mail", "person.mail.coordinator", line.name());
      }
    }
  }

  /** A new address is no new person: no code goes there in place of the password. */
  private void passwordsStay(List<String> notes) {
    List<PersonLine> moved =
        lines.values().stream()
            .filter(this::moves)
            .filter(line -> standing.persons().get(line.key()).passwordHash() != null)
            .toList();
    if (!moved.isEmpty()) {
      notes.add(troubles.text("note.password", moved.size(), moved.get(0).name()));
    }
  }

  private boolean moves(PersonLine line) {
    Person known = standing.persons().get(line.key());
    return known != null && !known.mail().equals(line.mail());
  }

  private static String label(String name, String key) {
    return name + " (" + key + ")";
  }
}

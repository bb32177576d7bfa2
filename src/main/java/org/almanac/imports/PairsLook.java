package org.almanac.imports;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.people.Pair;
import org.almanac.people.Supervision;

/** What pairs.csv would change: who mentors whom, from, to. */
final class PairsLook {
  private final Standing standing;
  private final PeopleLook people;
  private final Map<String, UnitLine> tree;
  private final Troubles troubles;
  private final List<String> notes;
  private final LocalDate today;
  private final Map<PairLine.Key, PairLine> lines = new LinkedHashMap<>();
  private final boolean asked;

  PairsLook(
      Standing standing,
      PeopleLook people,
      RolesLook roles,
      Map<String, UnitLine> tree,
      Troubles troubles,
      List<String> notes,
      LocalDate today,
      List<Row> rows) {
    this.standing = standing;
    this.people = people;
    this.tree = tree;
    this.troubles = troubles;
    this.notes = notes;
    this.today = today;
    this.asked = !rows.isEmpty();
    rows.forEach(this::read);
    nobodyIsPairedTwice();
    Map<String, List<RoleLine>> held = roles.all().stream().collect(groupingBy(RoleLine::person));
    lines.values().forEach(line -> nobodyIsSupervised(line, held));
    pointOut(held);
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (PairLine line : lines.values()) {
      Pair old = standing.pairs().get(line.key());
      Fields fields =
          new Fields()
              .compare("from", old == null ? null : old.validFrom(), line.from())
              .compare("to", old == null ? null : old.validTo(), line.to());
      if (!fields.none()) {
        Change.Sort sort = Ends.sort(old != null, old == null ? null : old.validTo(), line.to());
        changes.add(
            new Change(
                SheetKind.PAIRS,
                sort,
                line.key().toString(),
                label(line),
                fields.differing(),
                line));
      }
    }
    return changes;
  }

  /** Pairs that go on, or are to come, and that the file doesn't name. */
  List<Gone> gone(LocalDate today) {
    return standing.pairs().entrySet().stream()
        .filter(pair -> asked && !lines.containsKey(pair.getKey()))
        .filter(pair -> !Ends.isOver(pair.getValue().validTo(), today))
        .map(pair -> new Gone(SheetKind.PAIRS, label(standing.line(pair.getValue()))))
        .toList();
  }

  private void read(Row row) {
    Reading cells = new Reading(row, troubles);
    String mentor = person(cells, "mentor");
    String member = person(cells, "member");
    if (mentor != null && mentor.equals(member)) {
      cells.wrong("member", "pair.alone", people.name(mentor));
    }
    LocalDate from = cells.neededDay("from");
    LocalDate to = Ends.to(cells, from);
    if (cells.isFine()) {
      PairLine line = notAgain(new PairLine(row, mentor, member, from, to));
      PairLine first = lines.putIfAbsent(line.key(), line);
      if (first != null) {
        troubles.in(row, null, "row.twice", first.row().line());
      }
    }
  }

  /** A file that was written before the two parted doesn't make them a pair once more. */
  private PairLine notAgain(PairLine line) {
    Pair known = standing.pairs().get(line.key());
    if (known == null || !Ends.isOver(known.validTo(), today)) {
      return line;
    }
    if (line.to() != null && !line.to().isAfter(known.validTo())) {
      return line;
    }
    notes.add(troubles.text("note.parted", label(line), known.validTo()));
    return new PairLine(line.row(), line.mentor(), line.member(), line.from(), known.validTo());
  }

  private String person(Reading cells, String column) {
    String key = standing.key(cells.key(column, PeopleLook.KEY));
    return key == null || people.keys().contains(key)
        ? key
        : cells.wrong(column, "person.unknown", key);
  }

  /** Two are a pair once at a time, however often one after the other. */
  private void nobodyIsPairedTwice() {
    record Two(String mentor, String member) {}
    Stream.concat(
            lines.values().stream(),
            standing.pairs().entrySet().stream()
                .filter(pair -> !lines.containsKey(pair.getKey()))
                .map(pair -> standing.line(pair.getValue())))
        .collect(groupingBy(pair -> new Two(pair.mentor(), pair.member())))
        .values()
        .forEach(held -> Ends.inTurn(held, PairLine::from, this::overlap));
  }

  private void overlap(PairLine before, PairLine after) {
    PairLine told = after.row() != null ? after : before;
    PairLine other = told == after ? before : after;
    if (told.row() != null && before.meets(after.from(), after.to())) {
      troubles.in(told.row(), "from", "pair.overlap", label(other));
    }
  }

  private void nobodyIsSupervised(PairLine line, Map<String, List<RoleLine>> roles) {
    if (supervises(line, roles)) {
      troubles.in(
          line.row(),
          "mentor",
          "pair.supervises",
          people.name(line.mentor()),
          people.name(line.member()));
    }
  }

  /** Whether the mentor, as the files would have it, supervises the member at the time. */
  private boolean supervises(PairLine pair, Map<String, List<RoleLine>> roles) {
    return Supervision.between(
        posts(pair, roles, pair.mentor()), posts(pair, roles, pair.member()));
  }

  private List<Supervision.Post> posts(
      PairLine pair, Map<String, List<RoleLine>> roles, String person) {
    return held(pair, roles, person)
        .filter(role -> tree.containsKey(role.unit()))
        .map(role -> new Supervision.Post(role.role(), role.unit(), tree.get(role.unit()).parent()))
        .toList();
  }

  /** A pair that stands here already, of whom the files make one the other's supervisor. */
  private void pointOut(Map<String, List<RoleLine>> roles) {
    standing.pairs().entrySet().stream()
        .filter(pair -> !lines.containsKey(pair.getKey()))
        .filter(pair -> !Ends.isOver(pair.getValue().validTo(), today))
        .map(pair -> standing.line(pair.getValue()))
        .filter(pair -> supervises(pair.notBefore(today), roles))
        .forEach(
            pair ->
                notes.add(
                    troubles.text(
                        "note.supervises",
                        people.name(pair.mentor()),
                        people.name(pair.member()))));
  }

  private static Stream<RoleLine> held(
      PairLine pair, Map<String, List<RoleLine>> roles, String person) {
    return roles.getOrDefault(person, List.of()).stream()
        .filter(role -> role.meets(pair.from(), pair.to()));
  }

  private String label(PairLine line) {
    return troubles.text(
        "pair.label", people.name(line.mentor()), people.name(line.member()), line.from());
  }
}

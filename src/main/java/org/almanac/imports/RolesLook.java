package org.almanac.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.UnitKind;

/** What roles.csv would change: who is what, where, from, to. */
final class RolesLook {
  private static final int PORTFOLIO = 32;
  private final Standing standing;
  private final PeopleLook people;
  private final Map<String, UnitLine> tree;
  private final Set<String> mentioned;
  private final Troubles troubles;
  private final Map<RoleLine.Key, RoleLine> lines = new LinkedHashMap<>();
  private final List<RoleLine> read = new ArrayList<>();
  private final List<RoleLine> all;
  private final boolean asked;

  RolesLook(
      Standing standing,
      PeopleLook people,
      Map<String, UnitLine> tree,
      Set<String> mentioned,
      Troubles troubles,
      List<Row> rows) {
    this.standing = standing;
    this.people = people;
    this.tree = tree;
    this.mentioned = mentioned;
    this.troubles = troubles;
    this.asked = !rows.isEmpty();
    rows.forEach(this::read);
    severalFromOneDay();
    read.forEach(this::add);
    this.all =
        Stream.concat(
                lines.values().stream(),
                standing.roles().entrySet().stream()
                    .filter(role -> !lines.containsKey(role.getKey()))
                    .map(role -> standing.line(role.getValue())))
            .toList();
    coordinatorsStay();
    nobodyHasOneTwice();
  }

  /** Every role as it would be. */
  List<RoleLine> all() {
    return all;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (RoleLine line : lines.values()) {
      Fields fields = fields(line);
      RoleAssignment old = standing.roles().get(standing.key(line));
      if (!fields.none() || old == null) {
        Change.Sort sort = Ends.sort(old != null, old == null ? null : old.validTo(), line.to());
        changes.add(
            new Change(
                SheetKind.ROLES,
                sort,
                standing.key(line).toString(),
                label(line),
                fields.differing(),
                line));
      }
    }
    return changes;
  }

  /** Roles that go on, or are to come, and that the file doesn't name. */
  List<Gone> gone(LocalDate today) {
    return standing.roles().entrySet().stream()
        .filter(role -> asked && !lines.containsKey(role.getKey()))
        .filter(role -> role.getKey().role() != Role.COORDINATOR)
        .filter(role -> !Ends.isOver(role.getValue().validTo(), today))
        .map(role -> new Gone(SheetKind.ROLES, label(standing.line(role.getValue()))))
        .toList();
  }

  private Fields fields(RoleLine line) {
    RoleAssignment old = standing.roles().get(standing.key(line));
    return new Fields()
        .compare("portfolio", old == null ? null : old.portfolio(), line.portfolio())
        .compare("from", old == null ? null : old.validFrom(), line.from())
        .compare("to", old == null ? null : old.validTo(), line.to());
  }

  private void read(Row row) {
    Reading cells = new Reading(row, troubles);
    String person = standing.key(cells.key("person", PeopleLook.KEY));
    if (person != null && !people.keys().contains(person)) {
      cells.wrong("person", "person.unknown", person);
    }
    Role role = cells.neededWord("role", Role::find, words());
    String unit = cells.key("unit", UnitSheet.CODE);
    boolean known = unit != null && tree.containsKey(unit);
    if (unit != null && !known && !mentioned.contains(unit)) {
      cells.wrong("unit", "unit.unknown", unit, UnitsLook.hint(tree, unit));
    } else if (known && role != null && !fits(role, tree.get(unit).kind())) {
      String kinds =
          role.places().stream().sorted().map(UnitSheet::word).collect(Collectors.joining(", "));
      String kind = UnitSheet.word(tree.get(unit).kind());
      cells.wrong("unit", "role.where", role.word(), kinds, unit, kind);
    }
    String portfolio = cells.text("portfolio", PORTFOLIO);
    if (portfolio != null && !portfolio.isEmpty()) {
      if (!portfolio.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        cells.wrong("portfolio", "role.portfolio", portfolio);
      } else if (role != null && role != Role.OFFICER) {
        cells.wrong("portfolio", "role.portfolio.whose", role.word());
      }
    }
    LocalDate from = cells.neededDay("from");
    LocalDate to = Ends.to(cells, from);
    if (cells.isFine() && known) {
      String cares = portfolio.isEmpty() ? null : portfolio;
      read.add(new RoleLine(row, person, role, unit, cares, from, to, false));
    }
  }

  /** Two portfolios of one person from the same day are two roles, in a first file too. */
  private void severalFromOneDay() {
    Map<RoleLine.Key, Set<RoleLine.Key>> apart =
        read.stream().collect(groupingBy(RoleLine::key, mapping(RoleLine::keyOfSeveral, toSet())));
    read.replaceAll(line -> apart.get(line.key()).size() > 1 ? line.asOneOfSeveral() : line);
    read.stream().filter(RoleLine::ofSeveral).forEach(standing::tellApart);
  }

  private void add(RoleLine line) {
    RoleLine first = lines.putIfAbsent(standing.key(line), line);
    if (first != null) {
      troubles.in(line.row(), null, "row.twice", first.row().line());
    }
  }

  /** Who coordinates is decided where the program is installed, never in a file. */
  private void coordinatorsStay() {
    for (RoleLine line : lines.values()) {
      boolean other = !standing.roles().containsKey(standing.key(line)) || !fields(line).none();
      if (line.role() == Role.COORDINATOR && other) {
        troubles.in(line.row(), "role", "role.coordinator");
      }
    }
  }

  private void nobodyHasOneTwice() {
    record Post(String person, Role role, String unit, String portfolio) {}
    Map<Post, List<RoleLine>> posts =
        all.stream()
            .collect(
                groupingBy(
                    line -> new Post(line.person(), line.role(), line.unit(), line.portfolio())));
    posts.values().forEach(held -> Ends.inTurn(held, RoleLine::from, this::overlap));
  }

  private void overlap(RoleLine before, RoleLine after) {
    RoleLine told = after.row() != null ? after : before;
    RoleLine other = told == after ? before : after;
    if (told.row() != null && before.meets(after.from(), after.to())) {
      if (other.row() == null) {
        troubles.in(told.row(), "from", "role.overlap.here", label(other));
      } else {
        troubles.in(told.row(), "from", "role.overlap.line", label(other), other.row().line());
      }
    }
  }

  private String label(RoleLine line) {
    UnitLine unit = tree.get(line.unit());
    return troubles.text(
        "role.label",
        people.name(line.person()),
        troubles.role(line.role()),
        unit == null ? line.unit() : unit.name(),
        line.from());
  }

  private static boolean fits(Role role, UnitKind kind) {
    return role.places().contains(kind);
  }

  private static String words() {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.COORDINATOR)
        .map(Role::word)
        .collect(Collectors.joining(", "));
  }
}

package org.almanac.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;

/** What the files would change about units: what is checked, and what differs. */
final class UnitsLook {
  private static final Map<UnitKind, Set<UnitKind>> ABOVE =
      Map.of(
          UnitKind.DISTRICT, Set.of(UnitKind.DISTRICT),
          UnitKind.FAMILY, Set.of(UnitKind.DISTRICT),
          UnitKind.SCHOOL, Set.of(UnitKind.FAMILY, UnitKind.DISTRICT),
          UnitKind.DEPARTMENT, Set.of(UnitKind.DISTRICT, UnitKind.DEPARTMENT));

  private final Standing standing;
  private final Troubles troubles;
  private final Map<String, UnitLine> listed;
  private final Map<String, UnitLine> named;
  private final Set<String> mentioned;
  private final Map<String, UnitLine> wanted = new LinkedHashMap<>();
  private final Map<String, UnitLine> tree = new LinkedHashMap<>();

  UnitsLook(
      Standing standing,
      Troubles troubles,
      List<String> notes,
      List<UnitLine> listed,
      List<UnitLine> named,
      Set<String> mentioned) {
    this.standing = standing;
    this.troubles = troubles;
    this.mentioned = mentioned;
    this.listed = once(listed);
    this.named = once(named);
    standing.units().values().forEach(unit -> tree.put(unit.code(), standing.line(unit)));
    this.listed.values().forEach(line -> put(known(line)));
    this.named.values().forEach(line -> put(over(line)));
    for (UnitLine line :
        new SchoolFamilies(tree, troubles, notes).placed(undecided(), standing.organization())) {
      put(line);
    }
    this.named.values().forEach(this::check);
    this.listed.values().forEach(this::checkKind);
  }

  /** Every unit as it would be, by code. */
  Map<String, UnitLine> tree() {
    return tree;
  }

  /** Parents before what stands below them. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    Set<String> done = new HashSet<>();
    wanted.values().forEach(line -> add(line, changes, done));
    return changes;
  }

  /** Units that no file names; families aren't missed where the school list decides them. */
  List<Gone> gone() {
    return standing.units().values().stream()
        .filter(unit -> !wanted.containsKey(unit.code()))
        .filter(unit -> unit.parentId() != null && isAskedFor(unit.kind()))
        .map(unit -> new Gone(SheetKind.UNITS, label(unit.name(), unit.code())))
        .toList();
  }

  private boolean isAskedFor(UnitKind kind) {
    return switch (kind) {
      case SCHOOL -> !named.isEmpty() || !listed.isEmpty();
      case FAMILY -> !named.isEmpty() && listed.isEmpty();
      default -> !named.isEmpty();
    };
  }

  private Map<String, UnitLine> once(List<UnitLine> lines) {
    Map<String, UnitLine> once = new LinkedHashMap<>();
    for (UnitLine line : lines) {
      UnitLine first = once.putIfAbsent(line.code(), line);
      if (first != null) {
        String column = line.row().columns().containsKey("code") ? "code" : "school_number";
        troubles.in(line.row(), column, "key.twice", line.code(), first.row().line());
      }
    }
    return once;
  }

  private void put(UnitLine line) {
    wanted.put(line.code(), line);
    tree.put(line.code(), line);
  }

  /** A school of the list stays in the family that it has. */
  private UnitLine known(UnitLine line) {
    Unit unit = standing.units().get(line.code());
    if (unit == null) {
      return line;
    }
    UnitLine placed = line.latitude() == null ? line.at(unit.latitude(), unit.longitude()) : line;
    return placed.below(standing.parentOf(unit));
  }

  /** What units.csv says counts; the place on the map comes from the list or stays. */
  private UnitLine over(UnitLine line) {
    UnitLine below = tree.get(line.code());
    return below == null ? line : line.at(below.latitude(), below.longitude());
  }

  private List<UnitLine> undecided() {
    return listed.keySet().stream()
        .filter(code -> !named.containsKey(code))
        .map(tree::get)
        .filter(line -> line.parent() == null)
        .toList();
  }

  private void check(UnitLine line) {
    String circle = circle(line);
    if (circle != null) {
      troubles.in(line.row(), "parent", "unit.cycle", circle);
    } else if (line.parent() == null) {
      if (line.kind() != UnitKind.DISTRICT) {
        troubles.in(line.row(), "parent", "unit.parent.needed", UnitSheet.word(line.kind()));
      }
    } else if (!tree.containsKey(line.parent())) {
      if (!mentioned.contains(line.parent())) {
        troubles.in(line.row(), "parent", "unit.unknown", line.parent(), hint(tree, line.parent()));
      }
    } else if (!ABOVE.get(line.kind()).contains(tree.get(line.parent()).kind())) {
      troubles.in(
          line.row(),
          "parent",
          "unit.parent.kind",
          UnitSheet.word(line.kind()),
          ABOVE.get(line.kind()).stream()
              .sorted()
              .map(UnitSheet::word)
              .collect(Collectors.joining(", ")),
          UnitSheet.word(tree.get(line.parent()).kind()));
    }
    checkKind(line);
  }

  private void checkKind(UnitLine line) {
    Unit unit = standing.units().get(line.code());
    if (unit != null && unit.kind() != line.kind()) {
      String column = line.row().columns().containsKey("kind") ? "kind" : "school_number";
      troubles.in(line.row(), column, "unit.kind", line.code(), UnitSheet.word(unit.kind()));
    }
  }

  /** The way from a unit up and back to itself, if there is one: A → B → A. */
  private String circle(UnitLine line) {
    List<String> way = new ArrayList<>(List.of(line.code()));
    UnitLine at = line;
    while (at != null && at.parent() != null && way.size() <= tree.size()) {
      way.add(at.parent());
      if (at.parent().equals(line.code())) {
        return String.join(" → ", way);
      }
      at = tree.get(at.parent());
    }
    return null;
  }

  private void add(UnitLine line, List<Change> changes, Set<String> done) {
    if (!done.add(line.code())) {
      return;
    }
    UnitLine above = line.parent() == null ? null : wanted.get(line.parent());
    if (above != null) {
      add(above, changes, done);
    }
    Unit unit = standing.units().get(line.code());
    UnitLine old = unit == null ? null : standing.line(unit);
    Fields fields = new Fields();
    fields.compare("name", old == null ? null : old.name(), line.name());
    if (old == null) {
      fields.compare("kind", null, UnitSheet.word(line.kind()));
    }
    fields
        .compare("parent", old == null ? null : old.parent(), line.parent())
        .compare("municipality", old == null ? null : old.municipality(), line.municipality())
        .compare("panel", UnitSheet.word(old == null ? null : old.panel()), word(line))
        .compare("place", place(old), place(line));
    if (!fields.none()) {
      Change.Sort sort = old == null ? Change.Sort.NEW : Change.Sort.CHANGED;
      String label = label(line.name(), line.code());
      changes.add(new Change(SheetKind.UNITS, sort, line.code(), label, fields.differing(), line));
    }
  }

  private static String word(UnitLine line) {
    return UnitSheet.word(line.panel());
  }

  private static String place(UnitLine line) {
    return line == null || line.latitude() == null
        ? null
        : line.latitude() + ", " + line.longitude();
  }

  private static String label(String name, String code) {
    return name + " (" + code + ")";
  }

  /** The number that a spreadsheet may have taken zeros from; 0 where there is none. */
  static int hint(Map<String, UnitLine> tree, String code) {
    if (!code.matches("\\d{1,5}")) {
      return 0;
    }
    String whole = "0".repeat(6 - code.length()) + code;
    return tree.containsKey(whole) ? Integer.parseInt(whole) : 0;
  }
}

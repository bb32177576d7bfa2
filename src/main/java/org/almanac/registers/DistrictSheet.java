package org.almanac.registers;

import static org.almanac.registers.SheetCells.each;
import static org.almanac.registers.SheetCells.joined;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.imports.Change;
import org.almanac.imports.Fields;
import org.almanac.imports.FurtherLook;
import org.almanac.imports.FurtherSheet;
import org.almanac.imports.Reading;
import org.almanac.imports.SheetKind;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;

/** districts.csv: where districts are, how large, and what keeps them busy. */
@Component
class DistrictSheet implements FurtherSheet {
  private static final double NORTH = 90;
  private static final double EAST = 180;

  private final Registers registers;
  private final Registering registering;
  private final DistrictKeeping keeping;
  private final SheetChecks checks;
  private final SheetCells cells;

  DistrictSheet(
      Registers registers,
      Registering registering,
      DistrictKeeping keeping,
      SheetChecks checks,
      SheetCells cells) {
    this.registers = registers;
    this.registering = registering;
    this.keeping = keeping;
    this.checks = checks;
    this.cells = cells;
  }

  /** A row. */
  record Line(
      String unit,
      Double latitude,
      Double longitude,
      int schools,
      int pupils,
      Set<String> issues) {}

  @Override
  public SheetKind kind() {
    return SheetKind.DISTRICTS;
  }

  @Override
  public List<Change> look(FurtherLook look) {
    Map<String, District> known = registers.districts(look.organization());
    List<Change> changes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Reading row : look.rows()) {
      Optional<Line> read = read(row, look);
      if (read.isPresent() && cells.once(row, seen, read.get().unit())) {
        add(changes, read.get(), known.get(read.get().unit()));
      }
    }
    return changes;
  }

  private Optional<Line> read(Reading row, FurtherLook look) {
    String unit = row.key("unit", SheetCells.CODE);
    Double latitude = row.degrees("latitude", -NORTH, NORTH);
    Double longitude = row.degrees("longitude", -EAST, EAST);
    Set<String> issues = each(row.text("issues", SheetCells.LONGEST));
    Line line =
        new Line(
            unit,
            longitude == null ? null : latitude,
            latitude == null ? null : longitude,
            cells.number(row, "schools", 0),
            cells.number(row, "pupils", 0),
            issues);
    if (row.isFine()) {
      checks.district(row, look, unit, line.schools(), line.pupils(), issues);
    }
    return row.isFine() ? Optional.of(line) : Optional.empty();
  }

  private void add(List<Change> changes, Line line, District old) {
    Optional<District> before = Optional.ofNullable(old);
    Fields fields =
        new Fields()
            .compareFound("latitude", before.map(District::latitude), line.latitude())
            .compareFound("longitude", before.map(District::longitude), line.longitude())
            .compareFound("schools", before.map(District::schools), line.schools())
            .compareFound("pupils", before.map(District::pupils), line.pupils())
            .compareFound("issues", before.map(d -> joined(d.issues())), joined(line.issues()));
    if (!fields.none()) {
      String label = before.map(District::name).orElse(line.unit());
      boolean fresh = old == null || old.pupils() == 0 && old.issues().isEmpty();
      Change.Sort sort = fresh ? Change.Sort.NEW : Change.Sort.CHANGED;
      changes.add(new Change(kind(), sort, line.unit(), label, fields.differing(), line));
    }
  }

  @Override
  public void take(
      String organization, List<Change> changes, Map<String, Person> persons, String by) {
    for (Change change : changes) {
      Line line = (Line) change.line();
      registering.district(organization, line.unit(), line.schools(), line.pupils(), line.issues());
      keeping.place(organization, line.unit(), line.latitude(), line.longitude());
    }
  }

  @Override
  public List<List<String>> rows(String organization, String reader) {
    return registers.districts(organization).values().stream()
        .map(
            district ->
                SheetCells.row(
                    district.code(),
                    district.latitude(),
                    district.longitude(),
                    district.schools(),
                    district.pupils(),
                    joined(district.issues())))
        .toList();
  }
}

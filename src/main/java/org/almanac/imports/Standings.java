package org.almanac.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands here as the files that would say so: to edit one and bring it back. */
@Component
class Standings {
  private final Looks looks;
  private final List<FurtherSheet> further;

  Standings(Looks looks, ObjectProvider<FurtherSheet> further) {
    this.looks = looks;
    this.further = further.stream().sorted(Comparator.comparing(FurtherSheet::kind)).toList();
  }

  @Transactional(readOnly = true)
  public String csv(String organization, SheetKind kind, String reader) {
    StringBuilder csv = new StringBuilder(CsvText.line(kind.columns()));
    rows(organization, kind, reader).forEach(row -> csv.append(CsvText.line(row)));
    return csv.toString();
  }

  private List<List<String>> rows(String organization, SheetKind kind, String reader) {
    for (FurtherSheet sheet : further) {
      if (sheet.kind() == kind) {
        return sheet.rows(organization, reader);
      }
    }
    return rows(looks.standing(organization), kind);
  }

  private static List<List<String>> rows(Standing standing, SheetKind kind) {
    List<List<String>> rows = new ArrayList<>();
    switch (kind) {
      case UNITS -> standing.units().values().forEach(u -> rows.add(row(standing.line(u))));
      case PEOPLE ->
          standing.persons().values().stream()
              .filter(p -> p.mergedInto() == null)
              .forEach(
                  p ->
                      rows.add(
                          cells(p.key(), p.givenName(), p.familyName(), p.mail(), p.language())));
      case ROLES -> standing.roles().values().forEach(role -> rows.add(row(standing.line(role))));
      case PAIRS -> standing.pairs().values().forEach(pair -> rows.add(row(standing.line(pair))));
      default -> throw new IllegalArgumentException("Nobody here writes " + kind.word());
    }
    return rows;
  }

  private static List<String> row(UnitLine unit) {
    return cells(
        unit.code(),
        UnitSheet.word(unit.kind()),
        unit.name(),
        unit.parent(),
        unit.municipality(),
        UnitSheet.word(unit.panel()));
  }

  private static List<String> row(RoleLine role) {
    return cells(
        role.person(), role.role().word(), role.unit(), role.portfolio(), role.from(), role.to());
  }

  private static List<String> row(PairLine pair) {
    return cells(pair.mentor(), pair.member(), pair.from(), pair.to());
  }

  private static List<String> cells(Object... values) {
    return Arrays.stream(values).map(value -> Objects.toString(value, "")).toList();
  }
}

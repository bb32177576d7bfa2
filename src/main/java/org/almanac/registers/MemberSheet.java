package org.almanac.registers;

import static org.almanac.registers.SheetCells.each;
import static org.almanac.registers.SheetCells.joined;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.imports.Change;
import org.almanac.imports.Fields;
import org.almanac.imports.FurtherLook;
import org.almanac.imports.FurtherSheet;
import org.almanac.imports.Reading;
import org.almanac.imports.SheetKind;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;

/** new-members.csv: what new members say, many at once. */
@Component
class MemberSheet implements FurtherSheet {
  private final Registers registers;
  private final Registering registering;
  private final Registrations registrations;
  private final SheetChecks checks;
  private final SheetCells cells;

  MemberSheet(
      Registers registers,
      Registering registering,
      Registrations registrations,
      SheetChecks checks,
      SheetCells cells) {
    this.registers = registers;
    this.registering = registering;
    this.registrations = registrations;
    this.checks = checks;
    this.cells = cells;
  }

  /** A row, in keys. */
  record Line(String person, MemberSaid said) {}

  @Override
  public SheetKind kind() {
    return SheetKind.NEW_MEMBERS;
  }

  @Override
  public List<Change> look(FurtherLook look) {
    List<Change> changes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Reading row : look.rows()) {
      Optional<Line> read = read(row, look);
      if (read.isPresent() && cells.once(row, seen, read.get().person())) {
        add(changes, read.get(), look);
      }
    }
    return changes;
  }

  private Optional<Line> read(Reading row, FurtherLook look) {
    String person = cells.person(row, "person", look);
    Set<Wish> wishes = new HashSet<>();
    for (String word : each(row.text("wishes", SheetCells.LONGEST))) {
      Wish.find(word).ifPresentOrElse(wishes::add, () -> row.said("wishes", checks.wish(word)));
    }
    MemberSaid said =
        new MemberSaid(
            SheetCells.orNull(row.text("position", SheetCells.LONGEST)),
            row.neededDay("appointed_on"),
            SheetCells.orNull(row.text("district", SheetCells.LONGEST)),
            each(row.text("needs", SheetCells.LONGEST)),
            cells.number(row, "farthest_km", null),
            wishes,
            cells.avoids(row, person, look));
    if (row.isFine()) {
      checks.member(row, look, person, said);
    }
    return row.isFine() ? Optional.of(new Line(person, said)) : Optional.empty();
  }

  private void add(List<Change> changes, Line line, FurtherLook look) {
    Person known = look.persons().get(line.person());
    NewMemberEntry old =
        known == null ? null : registers.member(look.organization(), known.id()).orElse(null);
    Map<String, String> keys = cells.keys(look.organization());
    MemberSaid now = line.said();
    Fields fields =
        new Fields()
            .compare("position", old == null ? null : old.position(), now.position())
            .compare("appointed_on", old == null ? null : old.appointedOn(), now.appointedOn())
            .compare("district", old == null ? null : old.district(), now.district())
            .compare("needs", old == null ? null : joined(old.needs()), joined(now.needs()))
            .compare("farthest_km", old == null ? null : old.farthestKm(), now.farthestKm())
            .compare("wishes", old == null ? null : wishes(old.wishes()), wishes(now.wishes()))
            .compare(
                "avoids",
                known == null
                    ? null
                    : cells.avoided(look.organization(), known.id(), keys, look.reader()),
                cells.avoided(now.avoid(), keys, look.reader()));
    if (!fields.none()) {
      Change.Sort sort = old == null ? Change.Sort.NEW : Change.Sort.CHANGED;
      String label = cells.label(known, line.person());
      changes.add(new Change(kind(), sort, line.person(), label, fields.differing(), line));
    }
  }

  @Override
  public void take(
      String organization, List<Change> changes, Map<String, Person> persons, String by) {
    for (Change change : changes) {
      Line line = (Line) change.line();
      String id = persons.get(line.person()).id();
      MemberSaid said = line.said();
      boolean before =
          registers.member(organization, id).filter(NewMemberEntry::hasSaid).isPresent();
      boolean nothing =
          said.needs().isEmpty() && said.wishes().isEmpty() && said.farthestKm() == null;
      if (nothing && !before) {
        // what the post says; the person is still to say what would help
        registering.appointed(
            organization, id, said.position(), said.appointedOn(), said.district());
        registering.avoids(organization, id, cells.ids(said.avoid(), persons), by);
      } else {
        registering.member(
            organization,
            id,
            new MemberSaid(
                said.position(),
                said.appointedOn(),
                said.district(),
                said.needs(),
                said.farthestKm(),
                said.wishes(),
                cells.ids(said.avoid(), persons)),
            by);
        registrations.told(organization, id, false);
      }
    }
  }

  @Override
  public List<List<String>> rows(String organization, String reader) {
    Map<String, String> keys = cells.keys(organization);
    return registers.members(organization).stream()
        .map(
            entry ->
                SheetCells.row(
                    keys.get(entry.personId()),
                    entry.position(),
                    entry.appointedOn(),
                    entry.district(),
                    joined(entry.needs()),
                    entry.farthestKm(),
                    wishes(entry.wishes()),
                    cells.avoided(organization, entry.personId(), keys, reader)))
        .toList();
  }

  private static String wishes(Set<Wish> wishes) {
    return joined(wishes.stream().map(Wish::word).collect(Collectors.toSet()));
  }
}

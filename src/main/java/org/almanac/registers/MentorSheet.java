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

/** mentors.csv: what mentors bring, and what the organization knows of them, many at once. */
@Component
class MentorSheet implements FurtherSheet {
  private final Registers registers;
  private final Registering registering;
  private final Registrations registrations;
  private final MentorYears years;
  private final SheetChecks checks;
  private final SheetCells cells;

  MentorSheet(
      Registers registers,
      Registering registering,
      Registrations registrations,
      MentorYears years,
      SheetChecks checks,
      SheetCells cells) {
    this.registers = registers;
    this.registering = registering;
    this.registrations = registrations;
    this.years = years;
    this.checks = checks;
    this.cells = cells;
  }

  /** A row, in keys. */
  record Line(String person, MentorSaid said, MentorServed served) {}

  @Override
  public SheetKind kind() {
    return SheetKind.MENTORS;
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
    MentorSaid said =
        new MentorSaid(
            each(row.text("positions", SheetCells.LONGEST)),
            cells.number(row, "experience_years", 0),
            each(row.text("expertise", SheetCells.LONGEST)),
            SheetCells.orNull(row.text("district", SheetCells.LONGEST)),
            cells.number(row, "capacity", 1),
            cells.number(row, "years_at_most", null),
            cells.avoids(row, person, look));
    MentorServed served =
        new MentorServed(
            cells.number(row, "years_in_contract", 0),
            cells.number(row, "years_in_all", 0),
            row.day("prepared_on"));
    if (row.isFine()) {
      checks.mentor(row, look, person, said, served);
    }
    return row.isFine() ? Optional.of(new Line(person, said, served)) : Optional.empty();
  }

  private void add(List<Change> changes, Line line, FurtherLook look) {
    Person known = look.persons().get(line.person());
    String organization = look.organization();
    Optional<MentorEntry> old =
        known == null ? Optional.empty() : registers.mentor(organization, known.id());
    Map<String, String> keys = cells.keys(organization);
    Optional<MentorYears.Years> before = old.map(years.today(organization)::of);
    MentorSaid now = line.said();
    MentorServed served = line.served();
    Fields fields =
        new Fields()
            .compareFound("positions", old.map(m -> joined(m.positions())), joined(now.positions()))
            .compareFound(
                "experience_years", old.map(MentorEntry::experienceYears), now.experienceYears())
            .compareFound("expertise", old.map(m -> joined(m.expertise())), joined(now.expertise()))
            .compareFound("district", old.map(MentorEntry::district), now.district())
            .compareFound("capacity", old.map(MentorEntry::capacity), now.capacity())
            .compareFound("years_at_most", old.map(MentorEntry::yearsAtMost), now.yearsAtMost())
            .compareFound(
                "years_in_contract",
                before.map(MentorYears.Years::inContract),
                served.yearsInContract())
            .compareFound("years_in_all", before.map(MentorYears.Years::inAll), served.yearsInAll())
            .compareFound("prepared_on", old.map(MentorEntry::preparedOn), served.preparedOn())
            .compare(
                "avoids",
                known == null ? null : cells.avoided(organization, known.id(), keys, look.reader()),
                cells.avoided(now.avoid(), keys, look.reader()));
    if (!fields.none()) {
      Change.Sort sort = old.isEmpty() ? Change.Sort.NEW : Change.Sort.CHANGED;
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
      boolean before = registers.mentor(organization, id).filter(MentorEntry::hasSaid).isPresent();
      MentorSaid read = line.said();
      MentorSaid said =
          new MentorSaid(
              read.positions(),
              read.experienceYears(),
              read.expertise(),
              read.district(),
              read.capacity(),
              read.yearsAtMost(),
              cells.ids(read.avoid(), persons));
      registering.served(organization, id, line.served());
      if (!before && said.expertise().isEmpty() && said.positions().isEmpty()) {
        // prepared, or known from before; the person is still to say what they bring
        registering.known(organization, id, said, by);
      } else {
        registering.mentor(organization, id, said, by);
        registrations.told(organization, id, true);
      }
    }
  }

  @Override
  public List<List<String>> rows(String organization, String reader) {
    Map<String, String> keys = cells.keys(organization);
    MentorYears.Book served = years.today(organization);
    return registers.mentors(organization).stream()
        .map(
            entry ->
                SheetCells.row(
                    keys.get(entry.personId()),
                    joined(entry.positions()),
                    entry.experienceYears(),
                    joined(entry.expertise()),
                    entry.district(),
                    entry.capacity(),
                    entry.yearsAtMost(),
                    served.of(entry).inContract(),
                    served.of(entry).inAll(),
                    entry.preparedOn(),
                    cells.avoided(organization, entry.personId(), keys, reader)))
        .toList();
  }
}

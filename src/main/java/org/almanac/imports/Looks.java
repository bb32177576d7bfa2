package org.almanac.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.people.Organizations;
import org.almanac.people.Pairs;
import org.almanac.people.Persons;
import org.almanac.people.RoleAssignments;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at files beside what stands here; writes nothing. */
@Component
class Looks {
  private final Organizations organizations;
  private final Units units;
  private final Persons persons;
  private final RoleAssignments roles;
  private final Pairs pairs;
  private final Calendars calendars;
  private final MessageSource messages;
  private final List<FurtherSheet> further;

  Looks(
      Organizations organizations,
      Units units,
      Persons persons,
      RoleAssignments roles,
      Pairs pairs,
      Calendars calendars,
      MessageSource messages,
      ObjectProvider<FurtherSheet> further) {
    this.organizations = organizations;
    this.units = units;
    this.persons = persons;
    this.roles = roles;
    this.pairs = pairs;
    this.calendars = calendars;
    this.messages = messages;
    this.further = further.stream().sorted(Comparator.comparing(FurtherSheet::kind)).toList();
  }

  Standing standing(String organization) {
    return new Standing(
        organizations.findById(organization).orElseThrow(),
        units.findByOrganization(organization),
        persons.findByOrganizationOrderById(organization),
        roles.findByOrganizationOrderById(organization),
        pairs.findByOrganizationOrderById(organization));
  }

  /**
   * @param reader who looks
   */
  @Transactional
  public Look look(String organization, List<Upload> files, String reader, Locale locale) {
    Troubles troubles = new Troubles(messages, locale);
    List<String> notes = new ArrayList<>();
    Map<SheetKind, Sheet> sheets = sheets(files, troubles);
    List<Look.Seen> seen =
        sheets.values().stream()
            .map(sheet -> new Look.Seen(sheet.file(), sheet.kind(), sheet.rows().size()))
            .toList();
    if (sheets.size() < files.size()) {
      // without one of the files the others would seem to speak of people nobody knows
      return new Look(
          seen, List.of(), List.of(), List.of(), troubles.shown(), troubles.total(), "");
    }
    Standing standing = standing(organization);
    var today = calendars.of(organization).today();
    UnitSheet unitFile = new UnitSheet(troubles, notes);
    List<UnitLine> listed =
        sheets.containsKey(SheetKind.SCHOOL_LIST)
            ? unitFile.schools(sheets.get(SheetKind.SCHOOL_LIST), standing.organization().name())
            : List.of();
    List<UnitLine> named =
        sheets.containsKey(SheetKind.UNITS)
            ? unitFile.units(sheets.get(SheetKind.UNITS))
            : List.of();
    UnitsLook unitsLook =
        new UnitsLook(standing, troubles, notes, listed, named, unitFile.mentioned());
    PeopleLook people =
        new PeopleLook(standing, troubles, notes, today, rows(sheets, SheetKind.PEOPLE));
    RolesLook rolesLook =
        new RolesLook(
            standing,
            people,
            unitsLook.tree(),
            unitFile.mentioned(),
            troubles,
            rows(sheets, SheetKind.ROLES));
    PairsLook pairsLook =
        new PairsLook(
            standing,
            people,
            rolesLook,
            unitsLook.tree(),
            troubles,
            notes,
            today,
            rows(sheets, SheetKind.PAIRS));

    List<Change> changes = new ArrayList<>(unitsLook.changes());
    changes.addAll(people.changes());
    changes.addAll(rolesLook.changes());
    changes.addAll(pairsLook.changes());
    for (FurtherSheet sheet : further) {
      List<Reading> rows =
          rows(sheets, sheet.kind()).stream().map(row -> new Reading(row, troubles)).toList();
      changes.addAll(
          sheet.look(
              new FurtherLook(
                  organization,
                  rows,
                  standing.persons(),
                  people.keys(),
                  districts(unitsLook.tree()),
                  reader,
                  notes)));
    }
    List<Gone> gone = new ArrayList<>(unitsLook.gone());
    gone.addAll(people.gone());
    gone.addAll(rolesLook.gone(today));
    gone.addAll(pairsLook.gone(today));
    return new Look(
        seen,
        List.copyOf(changes),
        List.copyOf(gone),
        List.copyOf(notes),
        troubles.shown(),
        troubles.total(),
        Look.fingerprint(files, changes));
  }

  /** An association's districts; the district itself where there is only one. */
  private static Set<String> districts(Map<String, UnitLine> tree) {
    List<UnitLine> all =
        tree.values().stream().filter(unit -> unit.kind() == UnitKind.DISTRICT).toList();
    boolean association = all.stream().anyMatch(unit -> unit.parent() != null);
    return all.stream()
        .filter(unit -> !association || unit.parent() != null)
        .map(UnitLine::code)
        .collect(Collectors.toSet());
  }

  private Map<SheetKind, Sheet> sheets(List<Upload> files, Troubles troubles) {
    Map<SheetKind, Sheet> sheets = new EnumMap<>(SheetKind.class);
    for (Upload file : files) {
      Sheets.read(file, troubles)
          .ifPresent(
              sheet -> {
                Sheet first = sheets.putIfAbsent(sheet.kind(), sheet);
                if (first != null) {
                  troubles.in(sheet.file(), "file.twice", first.file());
                }
              });
    }
    return sheets;
  }

  private static List<Row> rows(Map<SheetKind, Sheet> sheets, SheetKind kind) {
    return sheets.containsKey(kind) ? sheets.get(kind).rows() : List.of();
  }
}

package org.almanac.year;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.YearChoice;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.tasks.OpenTask;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Lets coordinators to the year's page, and gives it what it shows. */
@Component
class YearModel {
  private final YearSheets sheets;
  private final ProgramYearProcess process;
  private final YearChoice choice;
  private final Persons persons;
  private final Units units;
  private final Calendars calendars;
  private final Clock clock;

  YearModel(
      YearSheets sheets,
      ProgramYearProcess process,
      YearChoice choice,
      Persons persons,
      Units units,
      Calendars calendars,
      Clock clock) {
    this.sheets = sheets;
    this.process = process;
    this.choice = choice;
    this.persons = persons;
    this.units = units;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** A family with its schools, to choose from. */
  record Family(String code, String name, List<Unit> schools) {}

  /** What somebody typed that could not be kept, to be shown again. */
  record Again(Long id, Map<String, String> typed) {
    static final Again NOTHING = new Again(null, Map.of());

    public String of(Long which, String field, Object otherwise) {
      boolean mine = id == null ? which == null : id.equals(which);
      String kept = otherwise == null ? "" : otherwise.toString();
      return mine ? typed.getOrDefault(field, kept) : kept;
    }
  }

  SchoolYear year(SignedIn me, String name) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    try {
      return SchoolYear.named(name);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  String show(
      Model model, SignedIn me, SchoolYear year, Map<String, String> problems, Again again) {
    String organization = me.organization();
    YearSheet sheet = sheets.of(organization, year);
    model.addAttribute("sheet", sheet);
    model.addAttribute("problems", problems);
    model.addAttribute("again", again);
    model.addAttribute("known", choice.known(organization, year));
    model.addAttribute("now", clock.instant());
    model.addAttribute("calendar", calendars.of(organization));
    model.addAttribute("families", families(organization));
    model.addAttribute("roles", roles());
    model.addAttribute("forWhom", forWhom(me, year).orElse(null));
    return "year/year";
  }

  /** Everybody who may be bound; helpers are where their principals are. */
  static List<Role> roles() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.HELPER).toList();
  }

  /** The coordinator who has the task, if it is another one. */
  private Optional<String> forWhom(SignedIn me, SchoolYear year) {
    return process
        .settling(me.organization(), year.name())
        .map(OpenTask::assignee)
        .filter(assignee -> !assignee.equals(me.id()))
        .flatMap(persons::findById)
        .map(person -> person.name());
  }

  private List<Family> families(String organization) {
    return units.findByOrganizationAndKindOrderByName(organization, UnitKind.FAMILY).stream()
        .map(
            family ->
                new Family(
                    family.code(),
                    family.name(),
                    units.findByOrganizationAndParentIdOrderByName(organization, family.id())))
        .toList();
  }
}

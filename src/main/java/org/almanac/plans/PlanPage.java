package org.almanac.plans;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A school's plan as it came to be: its versions, and any two of them beside each other. */
@Controller
class PlanPage {
  private final PlanDoor door;
  private final Plans plans;
  private final Persons persons;
  private final Calendars calendars;

  PlanPage(PlanDoor door, Plans plans, Persons persons, Calendars calendars) {
    this.door = door;
    this.plans = plans;
    this.persons = persons;
    this.calendars = calendars;
  }

  /** A version as the page lists it: who wrote it, who wrote it down for them if so, when. */
  record Line(int number, String by, String recordedBy, String at, String text) {}

  /** A school, and its newest plan; null where it has none yet. */
  record School(String code, String name, Plan plan) {}

  @GetMapping("/plans")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    List<School> schools =
        door.schools(me).stream()
            .map(s -> new School(s.code(), s.name(), newest(me, s.code()).orElse(null)))
            .toList();
    if (schools.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("schools", schools);
    return "plans/plans";
  }

  @GetMapping("/plans/{code}")
  String one(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Unit school = door.school(me, code);
    model.addAttribute("school", school);
    model.addAttribute("years", plans.ofSchool(me.organization(), code));
    Optional<Plan> plan =
        year.isBlank() ? newest(me, code) : plans.of(me.organization(), code, year);
    if (plan.isEmpty() && !year.isBlank()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    plan.ifPresent(found -> show(model, me.organization(), found, from, to));
    return "plans/plan";
  }

  private void show(Model model, String organization, Plan plan, String from, String to) {
    List<PlanVersion> versions = plans.versions(plan);
    int newest = versions.size();
    int first = number(from, newest);
    int second = number(to, newest);
    boolean asked = !from.isBlank() || !to.isBlank();
    boolean known = first > 0 && second > 0;
    int older = known ? Math.min(first, second) : Math.max(1, newest - 1);
    int newer = known ? Math.max(first, second) : newest;
    model.addAttribute("plan", plan);
    model.addAttribute("unknown", asked && !known);
    model.addAttribute("older", older);
    model.addAttribute("newer", newer);
    model.addAttribute(
        "lines",
        versions.stream()
            .sorted(Comparator.comparing(PlanVersion::number).reversed())
            .map(version -> line(organization, version))
            .toList());
    if (newest > 0) {
      model.addAttribute("before", line(organization, versions.get(older - 1)));
      model.addAttribute("after", line(organization, versions.get(newer - 1)));
      model.addAttribute("compared", Compared.of(versions.get(older - 1), versions.get(newer - 1)));
      model.addAttribute(
          "goals",
          SchoolGoalsCompared.of(
              versions.get(older - 1),
              versions.get(newer - 1),
              plans.launched(organization, plan.schoolYear()).map(Plan::goals).orElse(List.of())));
    }
  }

  /** The number of a version there is; 0 for anything else. */
  private static int number(String typed, int newest) {
    if (!typed.matches("[0-9]{1,6}")) {
      return 0;
    }
    int number = Integer.parseInt(typed);
    return number <= newest ? number : 0;
  }

  private Optional<Plan> newest(SignedIn me, String school) {
    return plans.ofSchool(me.organization(), school).stream().findFirst();
  }

  private Line line(String organization, PlanVersion version) {
    return new Line(
        version.number(),
        name(version.by()),
        version.recordedBy().map(this::name).orElse(null),
        at(organization, version.at()),
        version.whatMoved());
  }

  private String name(String person) {
    return persons.findById(person).map(Person::name).orElse(person);
  }

  private String at(String organization, Instant at) {
    return DayWords.now().moment(calendars.of(organization).local(at));
  }
}

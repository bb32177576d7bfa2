package org.almanac.year;

import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.SwitchedProgram;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.rules.Switches;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programs of an organization: which run, and switching one on or off after a look. */
@Controller
class ProgramSwitchesPage {
  private final ProgramSwitches programs;
  private final Switches switches;
  private final Persons persons;
  private final Calendars calendars;
  private final YearWords words;

  ProgramSwitchesPage(
      ProgramSwitches programs,
      Switches switches,
      Persons persons,
      Calendars calendars,
      YearWords words) {
    this.programs = programs;
    this.switches = switches;
    this.persons = persons;
    this.calendars = calendars;
    this.words = words;
  }

  /** A program with its years, and who switched it. */
  record Line(String code, String name, List<InYear> years, List<String> history) {
    public boolean canBegin() {
      return years.stream().anyMatch(year -> !year.on());
    }

    public boolean canStop() {
      return years.stream().anyMatch(InYear::on);
    }
  }

  record InYear(String name, boolean on) {}

  @GetMapping("/years/programs")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    coordinates(me);
    String organization = me.organization();
    model.addAttribute(
        "programs",
        programs.all().stream()
            .map(
                program ->
                    new Line(
                        program.code(),
                        program.name(),
                        years(organization, program),
                        history(organization, program)))
            .toList());
    return "year/programs";
  }

  /** What would stop or begin; changes nothing. */
  @GetMapping("/years/programs/{code}")
  String look(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "false") boolean on,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return shown(me, code, from, on, model);
  }

  @PostMapping("/years/programs/{code}")
  String put(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "false") boolean on,
      @RequestParam(defaultValue = "") String seen,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    SwitchedProgram program = program(me, code);
    SchoolYear year = year(me, from);
    if (!tried(me, program, on, year, seen)) {
      model.addAttribute("moved", true);
      return shown(me, code, from, on, model);
    }
    String said = on ? "programs.switched.on" : "programs.switched.off";
    next.addFlashAttribute("done", words.say(said, program.name(), year.name()));
    return "redirect:/years/programs";
  }

  private boolean tried(
      SignedIn me, SwitchedProgram program, boolean on, SchoolYear year, String seen) {
    try {
      return programs.put(me.organization(), program, on, year, seen, me.id());
    } catch (DataAccessException somebodyElseAtOnce) {
      return false;
    }
  }

  private String shown(SignedIn me, String code, String from, boolean on, Model model) {
    SwitchedProgram program = program(me, code);
    model.addAttribute("look", programs.look(me.organization(), program, on, year(me, from)));
    return "year/switch";
  }

  private List<InYear> years(String organization, SwitchedProgram program) {
    return programs.choices(organization).stream()
        .map(year -> new InYear(year.name(), programs.runs(organization, program, year)))
        .toList();
  }

  private List<String> history(String organization, SwitchedProgram program) {
    return switches.changes(organization, program.setting()).stream()
        .map(
            change ->
                words.say(
                    change.on() ? "programs.history.on" : "programs.history.off",
                    DayWords.now().dateMoment(calendars.of(organization).local(change.at())),
                    persons.findById(change.by()).map(Person::name).orElse(change.by()),
                    change.from()))
        .toList();
  }

  private SwitchedProgram program(SignedIn me, String code) {
    coordinates(me);
    return programs.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private SchoolYear year(SignedIn me, String name) {
    return programs.choices(me.organization()).stream()
        .filter(year -> year.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}

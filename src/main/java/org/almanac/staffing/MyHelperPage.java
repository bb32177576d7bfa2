package org.almanac.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.ChangeRefused;
import org.almanac.people.HelpChanges;
import org.almanac.people.Helping;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanges;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
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

/** Where a principal names somebody of the school who handles dates, replies and sending in. */
@Controller
class MyHelperPage {
  private final Helping helping;
  private final PeopleChanges changes;
  private final HelpChanges help;
  private final Persons persons;
  private final RoleHolders holders;
  private final RoleAssignments roles;
  private final Calendars calendars;
  private final StaffWords words;

  MyHelperPage(
      Helping helping,
      PeopleChanges changes,
      HelpChanges help,
      Persons persons,
      RoleHolders holders,
      RoleAssignments roles,
      Calendars calendars,
      StaffWords words) {
    this.helping = helping;
    this.changes = changes;
    this.help = help;
    this.persons = persons;
    this.holders = holders;
    this.roles = roles;
    this.calendars = calendars;
    this.words = words;
  }

  /** A helper whom the principal named. */
  record Line(Long id, String name, LocalDate from, LocalDate to) {}

  @GetMapping("/my-helper")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    Person principal = principal(me);
    LocalDate today = today(me);
    model.addAttribute(
        "helpers",
        helping.of(principal, today).stream()
            .map(
                held ->
                    new Line(
                        held.id(),
                        persons.findById(held.personId()).map(Person::name).orElse(""),
                        held.validFrom(),
                        held.validTo()))
            .toList());
    model.addAttribute("people", candidates(me, today));
    model.addAttribute(
        "coordinator",
        holders.holder(me.organization(), Role.COORDINATOR, null, today).orElse(null));
    return "staffing/helper";
  }

  @PostMapping("/my-helper")
  String name(
      @RequestParam(defaultValue = "") String helper,
      @RequestParam(defaultValue = "") String to,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    principal(me);
    LocalDate today = today(me);
    try {
      LocalDate last = ChangeForm.of(Map.of("to", to)).lastDay();
      if (candidates(me, today).stream().noneMatch(person -> person.id().equals(helper))) {
        throw new ChangeRefused("helper", "helper.needed");
      }
      changes.make(
          me.organization(), new PeopleChange.Helps(me.id(), helper, today, last), me.id());
    } catch (ChangeRefused refused) {
      model.addAttribute("problem", words.refused(refused));
      model.addAttribute("chosen", helper);
      model.addAttribute("to", to);
      return page(me, model);
    }
    next.addFlashAttribute("made", true);
    return "redirect:/my-helper";
  }

  @PostMapping("/my-helper/{id:\\d{1,18}}/end")
  String end(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    Person principal = principal(me);
    if (helping.of(principal, today(me)).stream().anyMatch(held -> held.id().equals(id))) {
      help.stop(me.organization(), id, today(me), me.id());
      next.addFlashAttribute("made", true);
    }
    return "redirect:/my-helper";
  }

  /** Whoever has a role at one of the principal's schools, but the principal. */
  private List<Person> candidates(SignedIn me, LocalDate today) {
    List<Long> schools = schools(me, today).stream().map(Unit::id).toList();
    return roles.inOrganization(me.organization(), today).stream()
        .filter(held -> schools.contains(held.unitId()))
        .map(held -> held.personId())
        .filter(person -> !person.equals(me.id()))
        .distinct()
        .flatMap(person -> persons.findById(person).stream())
        .toList();
  }

  private List<Unit> schools(SignedIn me, LocalDate today) {
    return holders.schoolsOf(me.id(), today);
  }

  private Person principal(SignedIn me) {
    if (!me.is(Role.PRINCIPAL)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return persons.findById(me.id()).orElseThrow();
  }

  private LocalDate today(SignedIn me) {
    return calendars.of(me.organization()).today();
  }
}

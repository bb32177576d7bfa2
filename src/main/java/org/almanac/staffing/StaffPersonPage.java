package org.almanac.staffing;

import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.people.ChangeRefused;
import org.almanac.people.PeopleChange;
import org.almanac.people.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: what they are from when to when, what changes, and what was changed before. */
@Controller
class StaffPersonPage {
  private final StaffDoor door;
  private final Staff staff;
  private final StaffChanges changes;
  private final StaffLooks looks;
  private final StaffWords words;
  private final ObjectProvider<PersonLines> lines;

  StaffPersonPage(
      StaffDoor door,
      Staff staff,
      StaffChanges changes,
      StaffLooks looks,
      StaffWords words,
      ObjectProvider<PersonLines> lines) {
    this.door = door;
    this.staff = staff;
    this.changes = changes;
    this.looks = looks;
    this.words = words;
    this.lines = lines;
  }

  @GetMapping("/people/{id}")
  String person(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(model, door.person(me, id), ChangeForm.of(Map.of()), null, null);
  }

  /** The look: nothing is written. */
  @PostMapping("/people/{id}/look")
  String look(
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Person person = door.changing(me, id);
    ChangeForm form = ChangeForm.of(sent);
    try {
      PeopleChange change = form.change(id);
      StaffLook look = changes.look(me.organization(), change, id, me.id());
      return looks.show(model, person, form, change, look);
    } catch (ChangeRefused refused) {
      return show(model, person, form, refused.field(), words.refused(refused));
    }
  }

  /** From a place's page, where the person is chosen last. */
  @PostMapping("/people/look")
  String look(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return person.isBlank()
        ? "redirect:/people/at/" + door.unit(me, unit).code()
        : look(person, sent, me, model);
  }

  /** Exactly what was looked at; if something else would follow by now, the look is shown again. */
  @PostMapping("/people/{id}/do")
  String make(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String shown,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Person person = door.changing(me, id);
    ChangeForm form = ChangeForm.of(sent);
    try {
      PeopleChange change = form.change(id);
      if (!changes.make(me.organization(), change, id, me.id(), shown)) {
        model.addAttribute("moved", true);
        return looks.show(
            model, person, form, change, changes.look(me.organization(), change, id, me.id()));
      }
    } catch (ChangeRefused refused) {
      return show(model, person, form, refused.field(), words.refused(refused));
    }
    next.addFlashAttribute("made", true);
    return "redirect:/people/" + id;
  }

  private String show(Model model, Person person, ChangeForm form, String field, String problem) {
    String organization = person.organization();
    model.addAttribute("person", person);
    model.addAttribute("schools", staff.hasSchools(organization));
    model.addAttribute("held", staff.ofPerson(organization, person.id()));
    model.addAttribute("away", staff.away(organization, person.id()));
    model.addAttribute("people", staff.people(organization));
    model.addAttribute("atWork", staff.atWork(organization));
    model.addAttribute("units", staff.units(organization));
    model.addAttribute("roles", StaffPage.ROLES);
    model.addAttribute("today", staff.today(organization));
    model.addAttribute("typed", form.typed());
    model.addAttribute("field", field);
    model.addAttribute("problem", problem);
    model.addAttribute(
        "lines",
        lines.stream().flatMap(more -> more.of(organization, person.id()).stream()).toList());
    model.addAttribute("audit", words.audit(organization, person.id()));
    return "staffing/person";
  }
}

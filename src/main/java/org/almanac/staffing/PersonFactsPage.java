package org.almanac.staffing;

import org.almanac.access.SignInCodes;
import org.almanac.access.SignedIn;
import org.almanac.people.ChangeRefused;
import org.almanac.people.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person is called, where their mail goes, and whether two are one. */
@Controller
class PersonFactsPage {
  private final StaffDoor door;
  private final Staff staff;
  private final PersonFacts facts;
  private final Merges merges;
  private final SignInCodes codes;
  private final StaffWords words;

  PersonFactsPage(
      StaffDoor door,
      Staff staff,
      PersonFacts facts,
      Merges merges,
      SignInCodes codes,
      StaffWords words) {
    this.door = door;
    this.staff = staff;
    this.facts = facts;
    this.merges = merges;
    this.codes = codes;
    this.words = words;
  }

  @GetMapping("/people/{id}/facts")
  String page(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(model, door.person(me, id));
  }

  @PostMapping("/people/{id}/facts")
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String family,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(defaultValue = "") String shares,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Person person = door.changing(me, id);
    try {
      facts.change(person, given, family, mail, "yes".equals(shares), me.id());
    } catch (ChangeRefused refused) {
      model.addAttribute("problem", words.refused(refused));
      model.addAttribute("given", given);
      model.addAttribute("family", family);
      model.addAttribute("mail", mail);
      return show(model, door.person(me, id));
    }
    next.addFlashAttribute("made", true);
    return "redirect:/people/" + id + "/facts";
  }

  /** The code is shown this once, to be told by voice. */
  @PostMapping("/people/{id}/code")
  String code(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
    Person person = door.changing(me, id);
    if (person.mergedInto() == null) {
      model.addAttribute("code", facts.giveCode(person, me.id()));
      model.addAttribute("days", codes.days());
    }
    return show(model, person);
  }

  /** What would go along if the other were this person; nothing is written. */
  @PostMapping("/people/{id}/merge/look")
  String look(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String other,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Person person = door.changing(me, id);
    try {
      model.addAttribute("merged", merges.look(person, other, me.id()));
      model.addAttribute("other", door.person(me, other));
    } catch (ChangeRefused refused) {
      model.addAttribute("problem", words.refused(refused));
    }
    return show(model, person);
  }

  @PostMapping("/people/{id}/merge")
  String merge(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String other,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Person person = door.changing(me, id);
    try {
      merges.make(person, other, me.id());
    } catch (ChangeRefused refused) {
      model.addAttribute("problem", words.refused(refused));
      return show(model, person);
    }
    next.addFlashAttribute("made", true);
    return "redirect:/people/" + id;
  }

  private String show(Model model, Person person) {
    model.addAttribute("person", person);
    model.addAttribute("people", staff.people(person.organization()));
    return "staffing/facts";
  }
}

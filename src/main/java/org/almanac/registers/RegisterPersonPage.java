package org.almanac.registers;

import org.almanac.access.SignedIn;
import org.almanac.engine.Refusal;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's line in a register, written down or put right by a coordinator. */
@Controller
class RegisterPersonPage {
  private final RegisterDoor door;
  private final RegisterFields fields;
  private final RegisterKeeping keeping;

  RegisterPersonPage(RegisterDoor door, RegisterFields fields, RegisterKeeping keeping) {
    this.door = door;
    this.fields = fields;
    this.keeping = keeping;
  }

  @GetMapping("/registers/member/{id}")
  String member(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
    Person person = door.person(me, id, Role.NEW_MEMBER);
    fields.member(model, me.organization(), person.id(), me.id());
    return show(model, person, "member");
  }

  @PostMapping("/registers/member/{id}")
  String keepMember(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Person person = door.person(me, id, Role.NEW_MEMBER);
    try {
      keeping.member(person, fields.sent(sent), me.id());
    } catch (Refusal refusal) {
      fields.again(model, me.organization(), person.id(), me.id(), sent, refusal);
      return show(model, person, "member");
    }
    next.addFlashAttribute("kept", person.name());
    return "redirect:/registers";
  }

  @GetMapping("/registers/mentor/{id}")
  String mentor(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
    Person person = door.person(me, id, Role.MENTOR);
    fields.mentor(model, me.organization(), person.id(), me.id());
    return show(model, person, "mentor");
  }

  @PostMapping("/registers/mentor/{id}")
  String keepMentor(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Person person = door.person(me, id, Role.MENTOR);
    try {
      next.addFlashAttribute("remark", keeping.mentor(person, fields.sent(sent), me.id()));
    } catch (Refusal refusal) {
      fields.again(model, me.organization(), person.id(), me.id(), sent, refusal);
      return show(model, person, "mentor");
    }
    next.addFlashAttribute("kept", person.name());
    return "redirect:/registers/mentors";
  }

  private static String show(Model model, Person person, String as) {
    model.addAttribute("person", person);
    model.addAttribute("as", as);
    model.addAttribute("own", false);
    return "registers/edit";
  }
}

package org.almanac.registers;

import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a coordinator sees who is new, who mentors, and who has said nothing yet. */
@Controller
class RegistersPage {
  private final RegisterDoor door;
  private final RegisterLines lines;
  private final Registrations registrations;
  private final Registering registering;
  private final RegisterFields fields;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final RegisterSay say;

  RegistersPage(
      RegisterDoor door,
      RegisterLines lines,
      Registrations registrations,
      Registering registering,
      RegisterFields fields,
      RoleHolders holders,
      Calendars calendars,
      RegisterSay say) {
    this.door = door;
    this.lines = lines;
    this.registrations = registrations;
    this.registering = registering;
    this.fields = fields;
    this.holders = holders;
    this.calendars = calendars;
    this.say = say;
  }

  /** Somebody who has said nothing yet, and whether they are being asked. */
  record Silent(String id, String name, boolean asMentor, boolean asked) {}

  @GetMapping("/registers")
  String members(
      @RequestParam(defaultValue = "name") String by,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    door.coordinates(me);
    model.addAttribute("by", by);
    model.addAttribute("lines", lines.members(me.organization(), by));
    silent(model, me.organization(), false);
    return "registers/members";
  }

  @GetMapping("/registers/mentors")
  String mentors(
      @RequestParam(defaultValue = "name") String by,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    door.coordinates(me);
    String organization = me.organization();
    List<RegisterLines.MentorLine> all = lines.mentors(organization, by);
    model.addAttribute("by", by);
    model.addAttribute("lines", all);
    model.addAttribute(
        "overfull", all.stream().filter(RegisterLines.MentorLine::isOverfull).toList());
    model.addAttribute(
        "unprepared", all.stream().filter(line -> line.preparedOn() == null).toList());
    model.addAttribute("today", calendars.of(organization).today());
    silent(model, organization, true);
    return "registers/mentors";
  }

  /** Whoever has said nothing yet gets the one task, once. */
  @PostMapping("/registers/ask")
  String ask(
      @RequestParam(defaultValue = "") String from,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    door.coordinates(me);
    next.addFlashAttribute("asked", registrations.askWhoHasNotSaid(me.organization()));
    return from.equals("mentors") ? "redirect:/registers/mentors" : "redirect:/registers";
  }

  /** Who was at the joint half-day. */
  @PostMapping("/registers/prepared")
  String prepared(
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    door.coordinates(me);
    String organization = me.organization();
    SentForm form = fields.sent(sent);
    try {
      var day = form.read(form.day("preparedOn"));
      List<String> there =
          mentorIds(organization).stream().filter(form.all("who")::contains).toList();
      if (day == null) {
        throw new Refusal("preparedOn", say.say("refused.prepared.needed"));
      }
      if (there.isEmpty()) {
        throw new Refusal("who", say.say("refused.prepared.nobody"));
      }
      next.addFlashAttribute("prepared", registering.prepared(organization, there, day));
    } catch (Refusal refusal) {
      model.addAttribute("problem", refusal.getMessage());
      model.addAttribute("ticked", form.all("who"));
      model.addAttribute("preparedOn", form.text("preparedOn"));
      return mentors("name", me, model);
    }
    return "redirect:/registers/mentors";
  }

  private List<String> mentorIds(String organization) {
    return holders.all(organization, Role.MENTOR, calendars.of(organization).today()).stream()
        .map(Person::id)
        .toList();
  }

  private void silent(Model model, String organization, boolean mentors) {
    List<Person> people =
        mentors
            ? registrations.silentMentors(organization)
            : registrations.silentMembers(organization);
    model.addAttribute(
        "silent",
        people.stream()
            .map(
                person ->
                    new Silent(
                        person.id(),
                        person.name(),
                        mentors,
                        registrations.asks(organization, person.id(), mentors)))
            .toList());
  }
}

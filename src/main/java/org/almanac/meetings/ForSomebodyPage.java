package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Record for somebody: what they told by phone about coming, or for their exit ticket. */
@Controller
class ForSomebodyPage {
  private final MeetingDoor door;
  private final Attendance attendance;
  private final ForSomebody forSomebody;
  private final BehalfWords words;
  private final CardTold cards;
  private final TicketForms ticketForms;
  private final Persons persons;
  private final MessageSource messages;

  ForSomebodyPage(
      MeetingDoor door,
      Attendance attendance,
      ForSomebody forSomebody,
      BehalfWords words,
      CardTold cards,
      TicketForms ticketForms,
      Persons persons,
      MessageSource messages) {
    this.door = door;
    this.attendance = attendance;
    this.forSomebody = forSomebody;
    this.words = words;
    this.cards = cards;
    this.ticketForms = ticketForms;
    this.persons = persons;
    this.messages = messages;
  }

  @GetMapping("/meetings/{key}/for/{person}")
  String ask(
      @PathVariable String key,
      @PathVariable String person,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale) {
    Meeting meeting = door.forCoordinator(me, key);
    return show(model, meeting, who(meeting, person), Map.of(), TicketForm.empty(null), locale);
  }

  @PostMapping("/meetings/{key}/for/{person}/card")
  String card(
      @PathVariable String key,
      @PathVariable String person,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest sent,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    Participation who = who(meeting, person);
    CardTold.Told told = cards.take(meeting, who, sent, BehalfRecord.How.PHONE, me.id(), locale);
    if (told.kept()) {
      next.addFlashAttribute("saved", true);
      return "redirect:/meetings/" + key + "/for/" + person;
    }
    model.addAttribute("problems", told.problems());
    return show(
        model, meeting, who(meeting, person), told.fields(), TicketForm.empty(null), locale);
  }

  @PostMapping("/meetings/{key}/for/{person}/ticket")
  String ticket(
      @PathVariable String key,
      @PathVariable String person,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest sent,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    Participation who = who(meeting, person);
    TicketForm form = ticketForms.read(sent);
    Map<String, String> problems = new LinkedHashMap<>(form.problems());
    if (problems.isEmpty()) {
      Left left = left(who, form, me.id());
      if (left == Left.THANKS) {
        next.addFlashAttribute("saved", true);
        return "redirect:/meetings/" + key + "/for/" + person;
      }
      problems.put("all", messages.getMessage("meetings.for.ticket." + left, null, locale));
    }
    model.addAttribute("problems", problems);
    return show(model, meeting, who(meeting, person), Map.of(), form, locale);
  }

  private Left left(Participation who, TicketForm form, String me) {
    try {
      return forSomebody.ticket(who, form.text(), form.back(), BehalfRecord.How.PHONE, me);
    } catch (ObjectOptimisticLockingFailureException e) {
      return Left.ALREADY;
    }
  }

  private Participation who(Meeting meeting, String person) {
    return attendance
        .of(meeting.organization(), meeting.key(), person)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(
      Model model,
      Meeting meeting,
      Participation who,
      Map<String, String> told,
      TicketForm ticket,
      Locale locale) {
    Person person = persons.findById(who.person()).orElseThrow();
    boolean member = !who.calledOff() && meeting.state() != MeetingState.CANCELLED;
    List<CardQuestion> asked = forSomebody.asked(meeting, who);
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("who", who);
    model.addAttribute("name", person.name());
    model.addAttribute("given", person.givenName());
    model.addAttribute("member", member);
    model.addAttribute("begun", !cards.open(meeting));
    model.addAttribute("asked", asked);
    model.addAttribute("told", told);
    model.addAttribute("records", words.of(who, locale));
    model.addAttribute("ticket", ticket);
    model.addAttribute("ticketTyped", forSomebody.ticketTyped(who));
    return "meetings/for";
  }
}

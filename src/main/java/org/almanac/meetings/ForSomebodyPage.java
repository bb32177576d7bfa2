package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.engine.AlreadyDone;
import org.almanac.engine.Refusal;
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
  private final Tickets tickets;
  private final TicketForms ticketForms;
  private final Persons persons;
  private final MessageSource messages;

  ForSomebodyPage(
      MeetingDoor door,
      Attendance attendance,
      ForSomebody forSomebody,
      BehalfWords words,
      Tickets tickets,
      TicketForms ticketForms,
      Persons persons,
      MessageSource messages) {
    this.door = door;
    this.attendance = attendance;
    this.forSomebody = forSomebody;
    this.words = words;
    this.tickets = tickets;
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
    Typed typed = new Typed(messages, locale);
    Map<String, String> told = told(meeting, who, sent);
    String coming = sent.getParameter("coming");
    if (!"yes".equals(coming) && !"no".equals(coming)) {
      typed.problem("coming", "meetings.for.coming.needed");
    } else if (closed(meeting)) {
      typed.problem("all", "meetings.for.begun");
    } else {
      record(typed, who, "yes".equals(coming), told, me.id());
    }
    if (typed.fine()) {
      next.addFlashAttribute("saved", true);
      return "redirect:/meetings/" + key + "/for/" + person;
    }
    told.put("coming", coming);
    model.addAttribute("problems", typed.problems());
    return show(model, meeting, who(meeting, person), told, TicketForm.empty(null), locale);
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

  private void record(
      Typed typed, Participation who, boolean coming, Map<String, String> told, String me) {
    try {
      forSomebody.card(who, coming, told, me);
    } catch (Refusal refusal) {
      refusal
          .reasons()
          .forEach(r -> typed.said(r.field() == null ? "all" : r.field(), r.message()));
    } catch (AlreadyDone | ObjectOptimisticLockingFailureException e) {
      typed.problem("all", "meetings.for.faster");
    }
  }

  private Left left(Participation who, TicketForm form, String me) {
    try {
      return forSomebody.ticket(who, form.text(), form.back(), BehalfRecord.How.PHONE, me);
    } catch (ObjectOptimisticLockingFailureException e) {
      return Left.ALREADY;
    }
  }

  private Map<String, String> told(Meeting meeting, Participation who, HttpServletRequest sent) {
    Map<String, String> told = new LinkedHashMap<>();
    for (CardQuestion question : forSomebody.asked(meeting, who)) {
      told.put(question.field(), Typed.clean(sent.getParameter(question.field())));
    }
    return told;
  }

  private boolean closed(Meeting meeting) {
    return meeting.state() != MeetingState.PLANNED || !tickets.now().isBefore(meeting.beginsAt());
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
    model.addAttribute("begun", closed(meeting));
    model.addAttribute("asked", asked);
    model.addAttribute("told", told);
    model.addAttribute("records", words.of(who, locale));
    model.addAttribute("ticket", ticket);
    model.addAttribute("ticketTyped", forSomebody.ticketTyped(who));
    return "meetings/for";
  }
}

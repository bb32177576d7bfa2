package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The exit ticket from a link of one's own: a step can come back on the next card. */
@Controller
class LinkTicketPage {
  private final Tickets tickets;
  private final Meetings meetings;
  private final Persons persons;
  private final TicketForms forms;

  LinkTicketPage(Tickets tickets, Meetings meetings, Persons persons, TicketForms forms) {
    this.tickets = tickets;
    this.meetings = meetings;
    this.persons = persons;
    this.forms = forms;
  }

  /** Looking changes nothing: mail programs look at links before people do. */
  @GetMapping("/ticket/{token}")
  String ticket(@PathVariable String token, Model model) {
    Participation who = whose(token);
    Meeting meeting = meetings.named(who.organization(), who.meetingKey());
    if (who.ticketLeft()) {
      return forms.said(model, meeting, "already", null);
    }
    if (tickets.closed(meeting)) {
      return forms.said(model, meeting, "closed", null);
    }
    if (!tickets.open(meeting)) {
      return forms.said(model, meeting, "early", null);
    }
    return forms.form(model, meeting, TicketForm.empty(null), "/ticket/" + token, name(who));
  }

  @PostMapping("/ticket/{token}")
  String leave(@PathVariable String token, HttpServletRequest request, Model model) {
    Participation who = whose(token);
    Meeting meeting = meetings.named(who.organization(), who.meetingKey());
    TicketForm form = forms.read(request);
    if (tickets.open(meeting) && !who.ticketLeft() && !form.problems().isEmpty()) {
      return forms.form(model, meeting, form, "/ticket/" + token, name(who));
    }
    Left left = left(who, form);
    return left == Left.THANKS
        ? "redirect:/ticket/" + token + "/thanks"
        : forms.said(model, meeting, left, form);
  }

  @GetMapping("/ticket/{token}/thanks")
  String thanks(@PathVariable String token, Model model) {
    Participation who = whose(token);
    Meeting meeting = meetings.named(who.organization(), who.meetingKey());
    return who.ticketLeft()
        ? forms.said(model, meeting, "thanks", null)
        : "redirect:/ticket/" + token;
  }

  /** Of two clicks at once one is first, and both are thanked. */
  private Left left(Participation who, TicketForm form) {
    try {
      return tickets.leave(who, form.text(), form.back());
    } catch (ObjectOptimisticLockingFailureException e) {
      return Left.THANKS;
    }
  }

  private Participation whose(String token) {
    return tickets
        .byToken(token)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String name(Participation who) {
    return persons.findById(who.person()).map(Person::givenName).orElse("");
  }
}

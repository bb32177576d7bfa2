package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads a ticket that was sent and chooses what is shown then. */
@Component
class TicketForms {
  private final MessageSource messages;
  private final MeetingDoor door;

  TicketForms(MessageSource messages, MeetingDoor door) {
    this.messages = messages;
    this.door = door;
  }

  /** What was typed, each line checked for its length; at least one line has something in it. */
  TicketForm read(HttpServletRequest sent) {
    Typed typed = new Typed(messages, LocaleContextHolder.getLocale());
    TicketForm form =
        new TicketForm(
            typed.text("stays", sent.getParameter("stays"), Typed.LINE),
            typed.text("try", sent.getParameter("try"), Typed.LINE),
            typed.text("wonder", sent.getParameter("wonder"), Typed.LINE),
            sent.getParameter("back") != null,
            sent.getParameter("once"),
            typed.problems());
    if (!form.wroteSomething()) {
      typed.problem("all", "meetings.ticket.nothing");
    }
    return form.with(typed.problems());
  }

  static UUID once(TicketForm form) {
    try {
      return UUID.fromString(form.once());
    } catch (IllegalArgumentException | NullPointerException e) {
      return UUID.randomUUID();
    }
  }

  String form(Model model, Meeting meeting, TicketForm form, String action, String name) {
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("form", form);
    model.addAttribute("action", action);
    model.addAttribute("name", name);
    return "meetings/ticket";
  }

  /** Thank you, already here, closed, not yet: what there is to say instead of the form. */
  String said(Model model, Meeting meeting, String what, TicketForm written) {
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("what", what);
    model.addAttribute("written", written);
    return "meetings/ticket-said";
  }

  String said(Model model, Meeting meeting, Left left, TicketForm written) {
    return switch (left) {
      case THANKS -> said(model, meeting, "thanks", null);
      case ALREADY -> said(model, meeting, "already", null);
      case CLOSED, NOTHING_WRITTEN -> said(model, meeting, "closed", written);
    };
  }
}

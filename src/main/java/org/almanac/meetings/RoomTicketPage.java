package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.almanac.access.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The exit ticket from the room: the code on the screen opens it, nobody signs in. */
@Controller
class RoomTicketPage {
  private final Tickets tickets;
  private final Participations participations;
  private final RoomDoor door;
  private final TicketForms forms;
  private final ObjectProvider<RoomForm> others;

  RoomTicketPage(
      Tickets tickets,
      Participations participations,
      RoomDoor door,
      TicketForms forms,
      ObjectProvider<RoomForm> others) {
    this.tickets = tickets;
    this.participations = participations;
    this.door = door;
    this.forms = forms;
    this.others = others;
  }

  /** Asks for the code; a code that was typed leads on. */
  @GetMapping("/t")
  String enter(
      @RequestParam(required = false) String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (code == null) {
      return "meetings/code";
    }
    return find(code, request).isPresent()
        ? "redirect:/t/" + RoomCodes.tidy(code)
        : askAgain(code, request, response, model);
  }

  @GetMapping("/t/{code}")
  String ticket(
      @PathVariable String code,
      @RequestParam(required = false) String room,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Meeting> found = find(code, request);
    if (found.isEmpty()) {
      return askAgain(code, request, response, model);
    }
    Meeting meeting = found.get();
    Optional<RoomForm> other = other(meeting);
    if (other.isPresent()) {
      return "redirect:/t/" + meeting.roomCode() + "/" + other.get().page();
    }
    if (tickets.closed(meeting)) {
      return forms.said(model, meeting, "closed", null);
    }
    Optional<Participation> own = room == null ? own(meeting, me) : Optional.empty();
    return own.map(participation -> "redirect:/ticket/" + participation.ticketToken())
        .orElseGet(
            () ->
                forms.form(
                    model,
                    meeting,
                    TicketForm.empty(UUID.randomUUID().toString()),
                    "/t/" + meeting.roomCode(),
                    null));
  }

  @PostMapping("/t/{code}")
  String leave(
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Meeting> found = find(code, request);
    if (found.isEmpty()) {
      return askAgain(code, request, response, model);
    }
    Meeting meeting = found.get();
    if (other(meeting).isPresent()) {
      return askAgain(code, request, response, model);
    }
    TicketForm form = forms.read(request);
    if (tickets.open(meeting) && !form.problems().isEmpty()) {
      return forms.form(model, meeting, form, "/t/" + meeting.roomCode(), null);
    }
    Left left = left(meeting, form);
    return left == Left.THANKS
        ? "redirect:/t/" + meeting.roomCode() + "/thanks"
        : forms.said(model, meeting, left, form);
  }

  @GetMapping("/t/{code}/thanks")
  String thanks(
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return find(code, request)
        .map(meeting -> forms.said(model, meeting, "thanks", null))
        .orElseGet(() -> askAgain(code, request, response, model));
  }

  /** Of two clicks at once one is first, and both are thanked. */
  private Left left(Meeting meeting, TicketForm form) {
    try {
      return tickets.leaveInRoom(meeting, TicketForms.once(form), form.text());
    } catch (DataIntegrityViolationException e) {
      return Left.THANKS;
    }
  }

  private Optional<Meeting> find(String code, HttpServletRequest request) {
    return door.find(code, request, tickets::codeIsOut);
  }

  /** A room that is asked something else leaves no tickets. */
  private Optional<RoomForm> other(Meeting meeting) {
    return others.stream().filter(form -> form.program().equals(meeting.program())).findFirst();
  }

  private Optional<Participation> own(Meeting meeting, SignedIn me) {
    return me == null || !me.organization().equals(meeting.organization())
        ? Optional.empty()
        : participations.findByOrganizationAndMeetingKeyAndPersonId(
            meeting.organization(), meeting.key(), me.id());
  }

  private String askAgain(
      String code, HttpServletRequest request, HttpServletResponse response, Model model) {
    boolean wait = door.waits(request);
    response.setStatus((wait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
    if (wait) {
      response.setHeader(HttpHeaders.RETRY_AFTER, door.retryAfterSeconds());
    }
    String shown = RoomCodes.tidy(code);
    model.addAttribute("code", shown.substring(0, Math.min(shown.length(), 12)));
    model.addAttribute("problem", wait ? "wait" : "unknown");
    return "meetings/code";
  }
}

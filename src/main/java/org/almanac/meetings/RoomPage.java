package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import org.almanac.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What stands on the screen in the last five minutes: the code, the address, the room's rate. */
@Controller
class RoomPage {
  private final MeetingDoor door;
  private final Tickets tickets;

  RoomPage(MeetingDoor door, Tickets tickets) {
    this.door = door;
    this.tickets = tickets;
  }

  @GetMapping("/meetings/{key}/room")
  String room(
      @PathVariable String key,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      Model model) {
    Meeting meeting = door.forCoordinator(me, key);
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("rate", tickets.rate(me.organization(), key));
    model.addAttribute("asksElse", tickets.asksElse(meeting));
    model.addAttribute("address", address(request));
    return "meetings/room";
  }

  /** As people type it: without the protocol. */
  private static String address(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request)
        .path("/t")
        .toUriString()
        .replaceFirst("^https?://", "");
  }
}

package org.almanac.invitations;

import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My dates for my own calendar: the year as a file, and a private address that I can take back. */
@Controller
class CalendarPage {
  private final Feeds feeds;
  private final Invitations invitations;
  private final Calendars calendars;

  CalendarPage(Feeds feeds, Invitations invitations, Calendars calendars) {
    this.feeds = feeds;
    this.invitations = invitations;
    this.calendars = calendars;
  }

  @GetMapping("/calendar")
  String mine(@AuthenticationPrincipal SignedIn me, Model model) {
    Optional<PrivateAddress> address = feeds.address(me.organization(), me.id());
    model.addAttribute("years", feeds.years(me.organization(), me.id()));
    model.addAttribute(
        "madeAt", address.map(a -> calendars.of(me.organization()).local(a.madeAt())).orElse(null));
    return "invitations/calendar";
  }

  @GetMapping("/calendar/{key}/year.ics")
  ResponseEntity<String> year(@PathVariable String key, @AuthenticationPrincipal SignedIn me) {
    return feeds
        .year(me.organization(), me.id(), key)
        .map(
            text ->
                ResponseEntity.ok()
                    .contentType(FeedPage.CALENDAR)
                    .header("Content-Disposition", "attachment; filename=\"year.ics\"")
                    .body(text))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/calendar/address")
  String makeAddress(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    String token = madeAddress(me);
    String address = invitations.absolute("/calendar/feed/" + token + ".ics");
    next.addFlashAttribute("made", address);
    next.addFlashAttribute("subscribe", address.replaceFirst("^https?:", "webcal:"));
    return "redirect:/calendar#address";
  }

  private String madeAddress(SignedIn me) {
    try {
      return feeds.makeAddress(me.organization(), me.id());
    } catch (DataIntegrityViolationException e) {
      return feeds.makeAddress(me.organization(), me.id()); // clicked twice: the second one stays
    }
  }

  @PostMapping("/calendar/address/off")
  String switchOff(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    feeds.switchOff(me.organization(), me.id());
    next.addFlashAttribute("off", true);
    return "redirect:/calendar#address";
  }
}

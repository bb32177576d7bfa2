package org.almanac.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What is shown while somebody's pages stay closed. */
final class Closed {
  private Closed() {}

  /** Whether they are, with the words for it. */
  static boolean shows(
      SheetDoor door, SheetViews views, SignedIn me, HttpServletResponse response, Model model) {
    Optional<Instant> until = door.closedUntil(me);
    until.ifPresent(
        at -> {
          response.setStatus(HttpStatus.LOCKED.value());
          model.addAttribute("until", views.moment(me.organization(), at));
        });
    return until.isPresent();
  }
}

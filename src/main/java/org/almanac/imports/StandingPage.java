package org.almanac.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What stands here, to take away as files. */
@Controller
class StandingPage {
  private final Standings standings;

  StandingPage(Standings standings) {
    this.standings = standings;
  }

  @GetMapping("/import/{kind:units|people|roles|pairs|districts|new-members|mentors}.csv")
  ResponseEntity<byte[]> file(@PathVariable String kind, @AuthenticationPrincipal SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    String csv =
        standings.csv(
            me.organization(),
            SheetKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
            me.id());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }
}

package org.almanac.sandbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almanac.engine.Timeline;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's clock for scripts and for the buttons of the first page. */
@RestController
@Profile("!production")
class SandboxClockPage {
  /** A longer way is gone in several steps, so that one request ends within minutes. */
  private static final Duration FARTHEST = Duration.ofDays(400);

  private final SandboxClock sandbox;
  private final Clock clock;
  private final MessageSource messages;

  SandboxClockPage(SandboxClock sandbox, Clock clock, MessageSource messages) {
    this.sandbox = sandbox;
    this.clock = clock;
    this.messages = messages;
  }

  /** Either the moment to go to, or how far: {@code P7D}, {@code PT2H}, {@code next}. */
  record Move(String to, String by) {}

  @GetMapping("/sandbox/clock")
  Map<String, Object> clock() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("now", local(clock.instant()));
    answer.put("zone", SandboxClock.ZONE.getId());
    return answer;
  }

  @PostMapping("/sandbox/clock")
  @PreAuthorize("hasRole('COORDINATOR')")
  ResponseEntity<Map<String, Object>> move(@RequestBody Move move) {
    Instant now = clock.instant();
    Instant target;
    try {
      target = target(move, now);
    } catch (DateTimeException e) {
      return refused(HttpStatus.BAD_REQUEST, "sandbox.clock.unreadable");
    }
    if (target == null) {
      return refused(HttpStatus.BAD_REQUEST, "sandbox.clock.one-of-two");
    }
    if (target.isBefore(now)) {
      return refused(HttpStatus.CONFLICT, "sandbox.clock.backwards");
    }
    if (target.isAfter(now.plus(FARTHEST))) {
      return refused(HttpStatus.BAD_REQUEST, "sandbox.clock.too-far");
    }
    Timeline.Moved moved = sandbox.moveTo(target);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("now", local(moved.now()));
    answer.put("jobs", moved.of("jobs"));
    answer.put("mails", moved.of("mails"));
    answer.put("failed", moved.failed());
    return ResponseEntity.ok(answer);
  }

  private Instant target(Move move, Instant now) {
    if ((move.to() == null) == (move.by() == null)) {
      return null;
    }
    if (move.to() != null) {
      return OffsetDateTime.parse(move.to()).toInstant();
    }
    if (move.by().equals("next")) {
      return sandbox.next().filter(next -> next.isAfter(now)).orElse(now);
    }
    ZonedDateTime here = now.atZone(SandboxClock.ZONE);
    return move.by().contains("T")
        ? here.plus(Duration.parse(move.by())).toInstant()
        : here.plus(Period.parse(move.by())).toInstant();
  }

  private ResponseEntity<Map<String, Object>> refused(HttpStatus status, String message) {
    String text =
        messages.getMessage(
            message, new Object[] {FARTHEST.toDays()}, LocaleContextHolder.getLocale());
    return ResponseEntity.status(status).body(Map.of("message", text));
  }

  private static String local(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.atZone(SandboxClock.ZONE).toOffsetDateTime());
  }
}

package org.almanac.invitations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.almanac.access.RateLimit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a calendar program fetches under a private address, without sign-in. */
@Controller
class FeedPage {
  static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
  private static final Duration FRESH = Duration.ofHours(1);

  /** A calendar looks a few times a day; five times a minute for an hour is a calendar gone mad. */
  private static final int LOOKS_AN_HOUR = 300;

  private final Feeds feeds;
  private final RateLimit looks;

  FeedPage(Feeds feeds, Clock clock) {
    this.feeds = feeds;
    this.looks = new RateLimit(clock, LOOKS_AN_HOUR, Duration.ofHours(1));
  }

  /** Another address is like none: nobody learns that one was switched off. */
  @GetMapping("/calendar/feed/{token}.ics")
  ResponseEntity<String> feed(@PathVariable String token, HttpServletResponse response) {
    quiet(response);
    String address = Feeds.hash(token);
    if (looks.reached(address)) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, looks.retryAfterSeconds())
          .build();
    }
    looks.count(address);
    return feeds
        .under(token)
        .map(FeedPage::answer)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** Asked for again with the same tag, it is answered with 304 and no text. */
  private static ResponseEntity<String> answer(String text) {
    // when it was written says nothing about what changed
    String tag = '"' + Feeds.hash(text.replaceAll("\r\nDTSTAMP:[^\r]*", "")) + '"';
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
        .contentType(CALENDAR)
        .header("Content-Disposition", "inline; filename=\"almanac.ics\"")
        .body(text);
  }

  /** No search engine keeps the address, no other site hears of it. */
  private static void quiet(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}

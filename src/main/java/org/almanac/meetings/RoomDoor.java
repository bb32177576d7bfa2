package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.almanac.access.RateLimit;
import org.springframework.stereotype.Component;

/** The code on the screen, by which a phone in the room comes in, whichever page it is after. */
@Component
public class RoomDoor {
  /** Codes are short: who guesses waits, who mistypes does not. */
  private static final int WRONG_CODES_A_MINUTE = 30;

  private final Meetings meetings;
  private final RateLimit wrong;

  RoomDoor(Meetings meetings, Clock clock) {
    this.meetings = meetings;
    this.wrong = new RateLimit(clock, WRONG_CODES_A_MINUTE, Duration.ofMinutes(1));
  }

  /** The meeting of a code, however it was typed; empty also for who has to wait. */
  public Optional<Meeting> find(
      String code, HttpServletRequest request, Predicate<Meeting> openNow) {
    if (waits(request)) {
      return Optional.empty();
    }
    Optional<Meeting> meeting = meetings.findByRoomCode(RoomCodes.tidy(code)).filter(openNow);
    if (meeting.isEmpty()) {
      wrong.count(place(request));
    }
    return meeting;
  }

  /** Whether too many wrong codes came from there just now. */
  public boolean waits(HttpServletRequest request) {
    return wrong.reached(place(request));
  }

  String retryAfterSeconds() {
    return wrong.retryAfterSeconds();
  }

  private static String place(HttpServletRequest request) {
    return RateLimit.network(request.getRemoteAddr());
  }
}

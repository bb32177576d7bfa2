package org.almanac.mentorship;

import org.almanac.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The two of a pair see their page; for everybody else it isn't there. */
@Component
class TouchDoor {
  private final RunningPairs pairs;

  TouchDoor(RunningPairs pairs) {
    this.pairs = pairs;
  }

  Two pair(SignedIn me, String member) {
    return pairs
        .of(me.organization(), member)
        .filter(two -> two.has(me.id()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

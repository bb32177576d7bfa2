package org.almanac.intake;

import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets the coordinators of an organization to its matches, and nobody else. */
@Component
class MatchDoor {
  private final IntakeMatches matches;

  MatchDoor(IntakeMatches matches) {
    this.matches = matches;
  }

  void coordinator(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /**
   * @param slug the match as it stands in addresses: 2026, 2026-R3
   */
  IntakeMatch match(SignedIn me, String slug) {
    coordinator(me);
    if (!slug.matches("\\d{4}(-R\\d{1,5})?")) {
      throw nowhere();
    }
    return matches
        .findByOrganizationAndName(me.organization(), slug.replace('-', ':'))
        .orElseThrow(MatchDoor::nowhere);
  }

  static ResponseStatusException nowhere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

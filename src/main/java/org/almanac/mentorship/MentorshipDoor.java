package org.almanac.mentorship;

import java.util.ArrayList;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who comes to a mentorship: its member and who mentors there now; coordinators to what they may
 * know of it. For everybody else, and from another organization, it isn't there at all.
 */
@Component
@Transactional(readOnly = true)
class MentorshipDoor {
  private final MentorshipRows rows;

  MentorshipDoor(MentorshipRows rows) {
    this.rows = rows;
  }

  /** The person's own mentorship, and those in which they mentor. */
  List<Mentorship> own(SignedIn me) {
    List<Mentorship> own =
        new ArrayList<>(
            rows.findByOrganizationAndMemberId(me.organization(), me.id()).stream().toList());
    rows.ofMentor(me.organization(), me.id()).stream()
        .filter(row -> row.state() != MentorshipState.DONE)
        .forEach(own::add);
    return own;
  }

  /** One that the person is part of, and that is still to be lived. */
  Mentorship living(SignedIn me, String member) {
    return rows.findByOrganizationAndMemberId(me.organization(), member)
        .filter(row -> row.state().alive())
        .filter(row -> row.memberId().equals(me.id()) || row.mentors().contains(me.id()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  Mentorship coordinated(SignedIn me, String member) {
    coordinates(me);
    return rows.findByOrganizationAndMemberId(me.organization(), member)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

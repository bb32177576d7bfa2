package org.almanac.mentorship;

import org.almanac.people.Staying;
import org.springframework.stereotype.Component;

/** A mentorship on its way is its member's: its tasks, its term and its pages name that record. */
@Component
class MentorshipStays implements Staying {
  private final MentorshipRows rows;

  MentorshipStays(MentorshipRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean stays(String organization, String person) {
    return rows.findByOrganizationAndMemberId(organization, person)
        .map(Mentorship::state)
        .filter(state -> state.alive() || state == MentorshipState.CLOSING)
        .isPresent();
  }
}

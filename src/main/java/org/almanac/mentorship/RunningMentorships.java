package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.registers.Mentorships;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers other programs which mentorships run, and until when. */
@Component
@Transactional(readOnly = true)
class RunningMentorships implements Mentorships {
  static final List<MentorshipState> ALIVE =
      List.of(MentorshipState.RUNNING, MentorshipState.WAITING, MentorshipState.PAUSED);

  private static final List<MentorshipState> LOOK_FOR_NOBODY =
      List.of(MentorshipState.PAUSED, MentorshipState.CLOSING, MentorshipState.DONE);

  private final MentorshipRows rows;

  RunningMentorships(MentorshipRows rows) {
    this.rows = rows;
  }

  @Override
  public Set<String> running(String organization) {
    return members(organization, ALIVE);
  }

  @Override
  public Set<String> lookForNobody(String organization) {
    return members(organization, LOOK_FOR_NOBODY);
  }

  private Set<String> members(String organization, List<MentorshipState> states) {
    return rows.findByOrganizationAndStateInOrderByMemberId(organization, states).stream()
        .map(Mentorship::memberId)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<LocalDate> ends(String organization, String memberId) {
    return rows.findByOrganizationAndMemberId(organization, memberId)
        .filter(row -> row.state().alive())
        .flatMap(Mentorship::over)
        .map(over -> over.minusDays(1));
  }
}

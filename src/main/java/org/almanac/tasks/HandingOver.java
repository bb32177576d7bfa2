package org.almanac.tasks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows from roles that changed hands: their open work, and who belongs to a program. */
@Component
public class HandingOver {
  private final Succession succession;
  private final List<RoleFollower> followers;

  HandingOver(Succession succession, List<RoleFollower> followers) {
    this.succession = succession;
    this.followers = followers;
  }

  /** Gives what belongs to a role to who holds it today; a rerun changes nothing. */
  @Transactional
  public void follow(String organization) {
    followers.forEach(follower -> follower.follow(organization));
    // what the programs let go need not be handed over
    succession.follow(organization);
  }

  /** What would go from whom to whom on a day as roles and absences are; changes nothing. */
  @Transactional(readOnly = true)
  public List<Going> wouldGo(String organization, LocalDate day) {
    return succession.going(organization, day);
  }

  /** What else would follow on a day, in the programs' words; changes nothing. */
  @Transactional(readOnly = true)
  public List<String> wouldFollow(String organization, LocalDate day) {
    return followers.stream()
        .flatMap(follower -> follower.would(organization, day).stream())
        .toList();
  }
}

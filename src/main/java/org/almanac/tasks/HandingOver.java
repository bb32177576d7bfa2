package org.almanac.tasks;

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
}

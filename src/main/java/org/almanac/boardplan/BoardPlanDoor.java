package org.almanac.boardplan;

import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets people to the pages of the board improvement plan of their own organization; another's is
 * not there at all.
 */
@Component
class BoardPlanDoor {
  private final BoardPlans plans;

  BoardPlanDoor(BoardPlans plans) {
    this.plans = plans;
  }

  /** Whoever speaks with a voice at the table, and coordinators. */
  BoardPlan forVoices(SignedIn me, String year) {
    return allowed(voice(me) || coordinates(me), me, year);
  }

  /** The director, who leads the making of the plan. */
  BoardPlan forDirector(SignedIn me, String year) {
    return allowed(me.is(Role.DIRECTOR), me, year);
  }

  BoardPlan forCoordinator(SignedIn me, String year) {
    return allowed(coordinates(me), me, year);
  }

  /** Before its launch the voices and coordinators; then whoever leads a school as well. */
  BoardPlan forReader(SignedIn me, String year) {
    BoardPlan plan = allowed(voice(me) || coordinates(me) || school(me), me, year);
    if (!reads(me, plan)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return plan;
  }

  /** Whether somebody may read a plan that is there. */
  boolean reads(SignedIn me, BoardPlan plan) {
    boolean launched = plan.state() == BoardPlanState.LAUNCHED;
    return !plan.cancelled() && (voice(me) || coordinates(me) || launched && school(me));
  }

  boolean coordinates(SignedIn me) {
    return me.is(Role.COORDINATOR);
  }

  boolean directs(SignedIn me) {
    return me.is(Role.DIRECTOR);
  }

  boolean voice(SignedIn me) {
    return Voice.of(me.roles()).isPresent();
  }

  private static boolean school(SignedIn me) {
    return Set.of(Role.PRINCIPAL, Role.VICE_PRINCIPAL).stream().anyMatch(me::is);
  }

  private BoardPlan allowed(boolean may, SignedIn me, String year) {
    if (!may) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return plans
        .findByOrganizationAndSchoolYear(me.organization(), year)
        .filter(plan -> !plan.cancelled())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

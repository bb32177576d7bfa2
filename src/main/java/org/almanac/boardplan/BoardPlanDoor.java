package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
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
  private final BoardVoices voices;
  private final Calendars calendars;

  BoardPlanDoor(BoardPlans plans, BoardVoices voices, Calendars calendars) {
    this.plans = plans;
    this.voices = voices;
    this.calendars = calendars;
  }

  /** Whoever speaks with a voice at the plan's own table today, and coordinators. */
  BoardPlan forVoices(SignedIn me, String year) {
    BoardPlan plan = allowed(role(me) || coordinates(me), me, year);
    if (!table(me, plan)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return plan;
  }

  /** The director, who leads the making of the plan. */
  BoardPlan forDirector(SignedIn me, String year) {
    return allowed(me.is(Role.DIRECTOR), me, year);
  }

  /** Who can let January begin. */
  BoardPlan forGate(SignedIn me, String year) {
    BoardPlan plan = allowed(directs(me) || me.is(Role.CHAIR), me, year);
    if (!opensGate(me, plan)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return plan;
  }

  /** The director, and the chair where one is at the table. */
  boolean opensGate(SignedIn me, BoardPlan plan) {
    return directs(me) || me.is(Role.CHAIR) && voice(me, plan).isPresent();
  }

  BoardPlan forCoordinator(SignedIn me, String year) {
    return allowed(coordinates(me), me, year);
  }

  /** Who says where a launch can be watched. */
  BoardPlan forRecording(SignedIn me, String year) {
    BoardPlan plan = allowed(coordinates(me) || directs(me), me, year);
    if (plan.launchedOn().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return plan;
  }

  /** Before its launch its table and coordinators; then other voices and schools as well. */
  BoardPlan forReader(SignedIn me, String year) {
    BoardPlan plan = allowed(role(me) || coordinates(me) || school(me), me, year);
    if (!reads(me, plan)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return plan;
  }

  /** Whether somebody may read a plan that is there. */
  boolean reads(SignedIn me, BoardPlan plan) {
    boolean launched = plan.state() == BoardPlanState.LAUNCHED;
    return !plan.cancelled() && (launched && (school(me) || role(me)) || table(me, plan));
  }

  /** Whoever would make a plan, where none is being made yet. */
  boolean plansNone(SignedIn me) {
    return (role(me) || coordinates(me))
        && plans.findByOrganizationOrderBySchoolYear(me.organization()).stream()
            .allMatch(BoardPlan::cancelled);
  }

  boolean coordinates(SignedIn me) {
    return me.is(Role.COORDINATOR);
  }

  boolean directs(SignedIn me) {
    return me.is(Role.DIRECTOR);
  }

  /** With which voice somebody speaks today where the plan is made; the role alone is no seat. */
  Optional<Voice> voice(SignedIn me, BoardPlan plan) {
    LocalDate today = calendars.of(plan.organization()).today();
    return voices.of(plan, today, me.id());
  }

  /** At the table of a plan, or keeping it. */
  boolean table(SignedIn me, BoardPlan plan) {
    return coordinates(me) || voice(me, plan).isPresent();
  }

  private static boolean role(SignedIn me) {
    return Arrays.stream(Voice.values()).map(Voice::role).anyMatch(me::is);
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

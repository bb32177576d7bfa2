package org.almanac.boardplan;

import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.springframework.stereotype.Component;

/**
 * The way from the first page to the board plan, for those who make it and those who may read it.
 */
@Component
class BoardGoalsHomeNotes implements HomeNotes {
  private final BoardPlans plans;
  private final BoardPlanDoor door;
  private final Calendars calendars;
  private final GoalWords words;

  BoardGoalsHomeNotes(BoardPlans plans, BoardPlanDoor door, Calendars calendars, GoalWords words) {
    this.plans = plans;
    this.door = door;
    this.calendars = calendars;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    String year = calendars.of(me.organization()).schoolYear().name();
    return plans
        .findByOrganizationAndSchoolYear(me.organization(), year)
        .filter(plan -> door.reads(me, plan))
        .map(
            plan ->
                new Note(
                    words.say("home." + stage(plan), plan.madeFor().name()),
                    words.say("home.link"),
                    "/board-plan/" + year))
        .stream()
        .toList();
  }

  private static String stage(BoardPlan plan) {
    return switch (plan.state()) {
      case HEARING -> "hearing";
      case CLOSED, LAUNCHED -> "closed";
      default -> "making";
    };
  }
}

package org.almanac.schoolplan;

import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.people.Unit;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * A school's plan for whoever may hold it on paper: its school and its superintendent, and those
 * who read it together as long as they do.
 */
@Component
@Transactional(readOnly = true)
class SchoolPlanSheets {
  private final SchoolPlanDoor door;
  private final ModerationDoor moderationDoor;
  private final Moderation moderation;
  private final ApprovalDesk approvals;
  private final SchoolImprovementPlanProcess process;
  private final SchoolGoals goals;
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  SchoolPlanSheets(
      SchoolPlanDoor door,
      ModerationDoor moderationDoor,
      Moderation moderation,
      ApprovalDesk approvals,
      SchoolImprovementPlanProcess process,
      SchoolGoals goals,
      SchoolPlanPlaces places,
      SchoolPlanWords words) {
    this.door = door;
    this.moderationDoor = moderationDoor;
    this.moderation = moderation;
    this.approvals = approvals;
    this.process = process;
    this.goals = goals;
    this.places = places;
    this.words = words;
  }

  /**
   * What stands on it.
   *
   * @param stands of which day it is; empty where nobody has written yet
   */
  record Sheet(Unit school, List<Goal> goals, String stands) {}

  Sheet of(SignedIn me, Plan board, String code) {
    Unit school =
        door.find(me, code)
            .or(() -> inABundle(me, board, code))
            .or(() -> talkedThrough(me, board, code))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return handedIn(board, school).orElseGet(() -> draft(board, school));
  }

  /** For those in whose bundle it is now. */
  private Optional<Unit> inABundle(SignedIn me, Plan board, String code) {
    return moderationDoor.groups(me).stream()
        .filter(group -> group.schoolYear().equals(board.schoolYear()))
        .flatMap(group -> moderation.bundle(group).stream())
        .filter(plan -> plan.school().equals(code))
        .findFirst()
        .flatMap(plan -> places.school(me.organization(), code));
  }

  /** For whoever talks it through, though the school is another family's. */
  Optional<Unit> talkedThrough(SignedIn me, Plan board, String code) {
    return places
        .school(me.organization(), code)
        .filter(
            school ->
                door.row(board, school).filter(row -> process.talks(row, me.id())).isPresent());
  }

  /** As it was handed in, with nothing of what superintendents do with it: paper travels. */
  private Optional<Sheet> handedIn(Plan board, Unit school) {
    return door.row(board, school)
        .filter(row -> !door.open(board, school))
        .flatMap(row -> approvals.version(row).map(version -> sheet(school, row, version)));
  }

  private Sheet sheet(Unit school, SchoolPlan row, PlanVersion version) {
    String stands =
        row.handedIn()
            .map(in -> words.say("paper.in", words.day(school.organization(), in.at())))
            .orElse("");
    return new Sheet(school, version.goals(), stands);
  }

  private Sheet draft(Plan board, Unit school) {
    String stands =
        goals
            .of(school, board)
            .flatMap(Plan::draftedAt)
            .map(at -> words.say("paper.draft", words.day(school.organization(), at)))
            .orElse("");
    return new Sheet(school, goals.read(school, board), stands);
  }
}

package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * One way to the board plan, for who makes it and who may read it; for a principal the launch until
 * the one line for the team is said, for a chair January as long as it waits.
 */
@Component
class BoardPlanHomeNotes implements HomeNotes {
  private final BoardPlans plans;
  private final PassedOns lines;
  private final BoardPlanDoor door;
  private final JanuaryGate gate;
  private final BoardPlanMonitoringProcess monitoring;
  private final Rules rules;
  private final BipWords words;

  BoardPlanHomeNotes(
      BoardPlans plans,
      PassedOns lines,
      BoardPlanDoor door,
      JanuaryGate gate,
      BoardPlanMonitoringProcess monitoring,
      Rules rules,
      BipWords words) {
    this.plans = plans;
    this.lines = lines;
    this.door = door;
    this.gate = gate;
    this.monitoring = monitoring;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    Optional<BoardPlan> made = newest(me, false);
    // one that was made elsewhere is there to be read as long as none is made here
    Optional<BoardPlan> shown = made.or(() -> newest(me, true));
    return Stream.of(
            shown.flatMap(plan -> note(plan, me)),
            made.filter(plan -> !plan.waits()).isEmpty() ? toCome(me) : Optional.<Note>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  /** The director can let a rule give way until it begins. */
  private Optional<Note> toCome(SignedIn me) {
    return door.directs(me) && rules.of(me.organization()).on("boardplan.runs")
        ? Optional.of(new Note(words.say("home.to-come"), words.say("home.link"), "/board-plan"))
        : Optional.empty();
  }

  private Optional<BoardPlan> newest(SignedIn me, boolean takenOver) {
    return plans.findByOrganizationOrderBySchoolYear(me.organization()).stream()
        .filter(plan -> !plan.cancelled())
        .filter(plan -> plan.takenOver() == takenOver)
        .reduce((earlier, later) -> later);
  }

  private Optional<Note> note(BoardPlan plan, SignedIn me) {
    if (!door.reads(me, plan)) {
      return Optional.empty();
    }
    String made = plan.madeFor().name();
    String page = "/board-plan/" + plan.schoolYear();
    if (me.is(Role.CHAIR) && door.opensGate(me, plan) && gate.waits(plan)) {
      int stillOut = monitoring.reviewsStillOut(plan.organization(), plan.schoolYear());
      return Optional.of(
          new Note(
              words.say("home.gate", words.say("gate.still-out", stillOut)),
              words.say("home.gate.link"),
              page + "/january"));
    }
    if (asksForALine(plan, me)) {
      return Optional.of(
          new Note(
              words.say("home.launched", made), words.say("notice.launch.page"), page + "/launch"));
    }
    String state = words.say("state." + plan.state().name().toLowerCase());
    return Optional.of(
        new Note(words.say("home.making", made, state), words.say("home.read"), page));
  }

  private boolean asksForALine(BoardPlan plan, SignedIn me) {
    return me.is(Role.PRINCIPAL)
        && plan.recorded().isPresent()
        && lines
            .findByOrganizationAndSchoolYearAndPersonId(
                me.organization(), plan.schoolYear(), me.id())
            .isEmpty();
  }
}

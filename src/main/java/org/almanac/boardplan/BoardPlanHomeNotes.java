package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/** The way to the board plan for who has a voice; and the launch, for principals. */
@Component
class BoardPlanHomeNotes implements HomeNotes {
  private final BoardPlans plans;
  private final PassedOns lines;
  private final BoardPlanDoor door;
  private final Rules rules;
  private final BipWords words;

  BoardPlanHomeNotes(
      BoardPlans plans, PassedOns lines, BoardPlanDoor door, Rules rules, BipWords words) {
    this.plans = plans;
    this.lines = lines;
    this.door = door;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    if (!door.voice(me) && !door.coordinates(me) && !me.is(Role.PRINCIPAL)) {
      return List.of();
    }
    Optional<BoardPlan> newest = newest(me);
    return (newest.isEmpty() ? toCome(me) : newest.flatMap(plan -> note(plan, me)))
        .stream().toList();
  }

  /** The director can let a rule give way before the year's dates are settled. */
  private Optional<Note> toCome(SignedIn me) {
    return door.directs(me) && rules.of(me.organization()).on("boardplan.runs")
        ? Optional.of(new Note(words.say("home.to-come"), words.say("home.link"), "/board-plan"))
        : Optional.empty();
  }

  private Optional<BoardPlan> newest(SignedIn me) {
    return plans.findByOrganizationOrderBySchoolYear(me.organization()).stream()
        .filter(plan -> !plan.cancelled() && !plan.waits())
        .reduce((earlier, later) -> later);
  }

  private Optional<Note> note(BoardPlan plan, SignedIn me) {
    String year = plan.schoolYear();
    if (plan.recorded().isPresent()) {
      boolean said =
          lines
              .findByOrganizationAndSchoolYearAndPersonId(me.organization(), year, me.id())
              .isPresent();
      return said
          ? Optional.empty()
          : Optional.of(
              new Note(
                  words.say("home.launched", plan.madeFor().name()),
                  words.say("notice.launch.page"),
                  "/board-plan/" + year + "/launch"));
    }
    return me.is(Role.PRINCIPAL)
        ? Optional.empty()
        : Optional.of(
            new Note(
                words.say(
                    "home.making",
                    plan.madeFor().name(),
                    words.say("state." + plan.state().name().toLowerCase())),
                words.say("home.link"),
                "/board-plan"));
  }
}

package org.almanac.schoolplan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Option;
import org.almanac.people.Unit;
import org.almanac.plans.Goal;
import org.almanac.plans.Offered;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.springframework.stereotype.Component;

/** What a school's plan says, and what of the board's it can serve. */
@Component
class SchoolGoals {
  private static final int YEARS_BACK = 4;
  private static final int YEARS_ON = 6;

  private final Plans plans;

  SchoolGoals(Plans plans) {
    this.plans = plans;
  }

  /** The school's plan for the board plan's year; it begins empty when its writer first asks. */
  Plan begun(Unit school, Plan board) {
    return plans.begun(
        school.organization(), school.code(), board.schoolYear(), "SIP-" + board.schoolYear());
  }

  /** What stands in it today; nothing where nobody began. */
  List<Goal> read(Unit school, Plan board) {
    return of(school, board).map(Plan::goals).orElse(List.of());
  }

  Optional<Plan> of(Unit school, Plan board) {
    return plans.of(school.organization(), school.code(), board.schoolYear());
  }

  /**
   * What every unit's plan for the year says, by the unit's code: as it was handed in, and once its
   * feedback is back as it stands today. A draft is its school's own, and what was withdrawn counts
   * no more.
   *
   * @param rows of the season; the plan of a unit without one is handed in nowhere, and counts
   */
  Map<String, List<Goal>> handedIn(Plan board, List<SchoolPlan> rows) {
    Map<String, SchoolPlan> season =
        rows.stream().collect(Collectors.toMap(SchoolPlan::school, row -> row));
    Map<String, List<Goal>> said = new HashMap<>();
    plans.of(board.organization(), board.schoolYear()).stream()
        .filter(plan -> standsToday(season.get(plan.school())))
        .forEach(plan -> said.put(plan.school(), plan.goals()));
    Map<String, Integer> read =
        rows.stream()
            .filter(row -> !standsToday(row) && !row.state().isWritten() && !row.state().isOver())
            .filter(row -> row.handedIn().isPresent())
            .collect(Collectors.toMap(SchoolPlan::school, row -> row.handedIn().get().version()));
    said.putAll(plans.goals(board.organization(), board.schoolYear(), read));
    return said;
  }

  private static boolean standsToday(SchoolPlan row) {
    return row == null || row.state() == SchoolPlanState.RELEASED;
  }

  /** The board goals that have words, in their order. */
  static List<Goal> ofBoard(Plan board) {
    return board.goals().stream().filter(goal -> !goal.title().isBlank()).toList();
  }

  static Offered offered(Plan board) {
    List<Goal> goals = ofBoard(board);
    List<Option> serves =
        IntStream.range(0, goals.size())
            .mapToObj(at -> new Option(goals.get(at).key(), at + 1 + ". " + goals.get(at).title()))
            .toList();
    int from = SchoolYear.named(board.schoolYear()).startsIn();
    Stream<Integer> years = IntStream.rangeClosed(from - YEARS_BACK, from + YEARS_ON).boxed();
    return new Offered(
        List.of(),
        serves,
        years
            .map(year -> new SchoolYear(year).name())
            .map(name -> new Option(name, name))
            .toList());
  }
}

package org.almanac.boardplan;

import java.util.Comparator;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board improvement plan to read, and its versions beside each other. */
@Controller
class BoardPlanPage {
  private final BoardPlanDoor door;
  private final DraftDoor drafts;
  private final BoardGoals goals;
  private final GoalViews views;
  private final Plans plans;
  private final GoalWords words;

  BoardPlanPage(
      BoardPlanDoor door,
      DraftDoor drafts,
      BoardGoals goals,
      GoalViews views,
      Plans plans,
      GoalWords words) {
    this.door = door;
    this.drafts = drafts;
    this.goals = goals;
    this.views = views;
    this.plans = plans;
    this.words = words;
  }

  /** A version as the page lists it. */
  record Line(int number, String by, String at, String note) {}

  @GetMapping("/board-plan/{year}")
  String plan(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    BoardPlan board = door.forReader(me, year);
    around(me, board, model);
    model.addAttribute("goals", views.of(board.organization(), goals.read(board)));
    goals
        .closing(board)
        .ifPresent(
            closing -> model.addAttribute("closed", words.day(board.organization(), closing.at())));
    return "boardplan/plan";
  }

  @GetMapping("/board-plan/{year}/versions")
  String versions(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    BoardPlan board = door.forVoices(me, year);
    List<PlanVersion> versions = plans.versions(goals.of(board));
    int newest = versions.size();
    int first = number(from, newest);
    int second = number(to, newest);
    boolean known = first > 0 && second > 0;
    int older = known ? Math.min(first, second) : Math.max(1, newest - 1);
    int newer = known ? Math.max(first, second) : newest;
    around(me, board, model);
    model.addAttribute("unknown", !known && !(from + to).isBlank());
    model.addAttribute("older", older);
    model.addAttribute("newer", newer);
    model.addAttribute(
        "lines",
        versions.stream()
            .sorted(Comparator.comparing(PlanVersion::number).reversed())
            .map(version -> line(board, version))
            .toList());
    if (newest > 1) {
      model.addAttribute("before", line(board, versions.get(older - 1)));
      model.addAttribute("after", line(board, versions.get(newer - 1)));
      model.addAttribute(
          "compared",
          views.compared(board.organization(), versions.get(older - 1), versions.get(newer - 1)));
    }
    return "boardplan/versions";
  }

  /** What each page of the plan shows above: which others there are for whoever reads. */
  void around(SignedIn me, BoardPlan board, Model model) {
    names(board, model);
    model.addAttribute("table", door.table(me, board));
    model.addAttribute("writes", drafts.writes(me, board));
    model.addAttribute("rests", drafts.rests(board).orElse(null));
    model.addAttribute("coordinates", door.coordinates(me));
  }

  /** The year in which the plan is made, and the one for which. */
  static void names(BoardPlan board, Model model) {
    model.addAttribute("year", board.schoolYear());
    model.addAttribute("madeFor", board.madeFor().name());
  }

  /** The number of a version there is; 0 for anything else. */
  private static int number(String typed, int newest) {
    int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    return number <= newest ? number : 0;
  }

  private Line line(BoardPlan board, PlanVersion version) {
    return new Line(
        version.number(),
        words.name(version.by()),
        words.moment(board.organization(), version.at()),
        version.whatMoved());
  }
}

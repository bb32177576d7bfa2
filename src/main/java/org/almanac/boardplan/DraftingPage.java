package org.almanac.boardplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Typed;
import org.almanac.plans.Draft;
import org.almanac.plans.DraftSaving;
import org.almanac.plans.DraftViews;
import org.almanac.plans.GoalField;
import org.almanac.plans.Plan;
import org.almanac.rules.Finding;
import org.almanac.rules.Rules;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the director, superintendents and officers write the plan, together and at the same time.
 * It saves as one types; the page's script and its buttons send the same form.
 */
@Controller
class DraftingPage {
  private static final List<GoalField> FIELDS =
      List.of(GoalField.TITLE, GoalField.WHY, GoalField.OWNER, GoalField.SERVES);

  private final DraftDoor door;
  private final DraftWriting draft;
  private final BoardGoals goals;
  private final DraftSaving saving;
  private final DraftChoices choices;
  private final DraftViews views;
  private final BoardGoalRules goalRules;
  private final Rules rules;
  private final GoalWords words;

  DraftingPage(
      DraftDoor door,
      DraftWriting draft,
      BoardGoals goals,
      DraftSaving saving,
      DraftChoices choices,
      DraftViews views,
      BoardGoalRules goalRules,
      Rules rules,
      GoalWords words) {
    this.door = door;
    this.draft = draft;
    this.goals = goals;
    this.saving = saving;
    this.choices = choices;
    this.views = views;
    this.goalRules = goalRules;
    this.rules = rules;
    this.words = words;
  }

  @GetMapping("/board-plan/{year}/edit")
  String page(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    BoardPlan board = door.forWriter(me, year);
    return door.open(board)
        ? show(board, DraftViews.Left.NOTHING, model)
        : "redirect:/board-plan/" + board.schoolYear();
  }

  @PostMapping("/board-plan/{year}/edit")
  String save(
      @PathVariable String year,
      @RequestParam(name = "do", defaultValue = "") String what,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    BoardPlan board = door.forWriter(me, year);
    Map<String, Draft.Typed> typed = Draft.sent(request.getParameterMap(), Typed::clean);
    Optional<Saved> saved = draft.write(board, () -> save(board, typed, what, me.id()));
    if (saved.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      BoardPlanPage.names(board, model);
      model.addAttribute("rests", door.rests(board).orElse(null));
      model.addAttribute("typed", typed.values().stream().map(Draft.Typed::text).toList());
      return "boardplan/closed";
    }
    Draft.Outcome outcome = saved.get().outcome();
    if (!outcome.allKept()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return show(board, new DraftViews.Left(outcome, typed), model);
    }
    return "redirect:/board-plan/" + board.schoolYear() + "/edit" + saved.get().to();
  }

  /** What became of what was typed, and where on the page a button did something. */
  private record Saved(Draft.Outcome outcome, String to) {}

  private Saved save(BoardPlan board, Map<String, Draft.Typed> typed, String what, String by) {
    Plan plan = goals.of(board);
    Draft.Outcome outcome = saving.save(plan, typed, choices.of(board, plan).allowed(), by);
    boolean does = outcome.allKept() && !what.isEmpty();
    return new Saved(outcome, does ? saving.does(plan, what, by) : "");
  }

  private String show(BoardPlan board, DraftViews.Left left, Model model) {
    Plan plan = goals.of(board);
    List<String> few =
        goalRules.fewGoals(rules.of(board.organization()), plan.goals().size()).findings().stream()
            .map(Finding::message)
            .toList();
    BoardPlanPage.names(board, model);
    model.addAttribute("plan", plan);
    model.addAttribute(
        "goals", views.of(plan, choices.of(board, plan), left, FIELDS, words::label));
    model.addAttribute("few", few);
    model.addAttribute("elsewhere", !left.outcome().meanwhile().isEmpty());
    model.addAttribute("trouble", !left.outcome().troubles().isEmpty());
    model.addAttribute("saved", saved(plan));
    return "boardplan/edit";
  }

  /** Who wrote last, and when; null as long as nobody has. */
  private String saved(Plan plan) {
    return plan.draftedAt()
        .map(
            at ->
                words.say(
                    "saved",
                    words.moment(plan.organization(), at),
                    words.name(plan.draftedBy().orElseThrow())))
        .orElse(null);
  }
}

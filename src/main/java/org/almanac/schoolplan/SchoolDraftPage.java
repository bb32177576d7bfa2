package org.almanac.schoolplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Typed;
import org.almanac.people.Unit;
import org.almanac.plans.Draft;
import org.almanac.plans.DraftSaving;
import org.almanac.plans.DraftViews;
import org.almanac.plans.GoalField;
import org.almanac.plans.Plan;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where whoever leads a school writes its plan. It saves as one types; the page's script and its
 * buttons send the same form.
 */
@Controller
class SchoolDraftPage {
  private static final List<GoalField> FIELDS =
      List.of(GoalField.TITLE, GoalField.WHY, GoalField.SERVES, GoalField.ALONE);

  private final SchoolPlanDoor door;
  private final SchoolGoals goals;
  private final DraftSaving saving;
  private final DraftViews views;
  private final HandingIn handingIn;
  private final SchoolPlanLooks looks;
  private final SchoolPlanWords words;

  SchoolDraftPage(
      SchoolPlanDoor door,
      SchoolGoals goals,
      DraftSaving saving,
      DraftViews views,
      HandingIn handingIn,
      SchoolPlanLooks looks,
      SchoolPlanWords words) {
    this.door = door;
    this.goals = goals;
    this.saving = saving;
    this.views = views;
    this.handingIn = handingIn;
    this.looks = looks;
    this.words = words;
  }

  @GetMapping("/school-plan/{year}/{code}/edit")
  String page(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Plan board = door.board(me, year);
    Unit school = door.forWriter(me, code);
    return door.takesWords(board, school)
        ? show(board, school, me, DraftViews.Left.NOTHING, model)
        : read(board, school);
  }

  @PostMapping("/school-plan/{year}/{code}/edit")
  String save(
      @PathVariable String year,
      @PathVariable String code,
      @RequestParam(name = "do", defaultValue = "") String what,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Plan board = door.board(me, year);
    Unit school = door.forWriter(me, code);
    if (!door.takesWords(board, school)) {
      return read(board, school);
    }
    Plan plan = goals.begun(school, board);
    Map<String, Draft.Typed> typed = Draft.sent(request.getParameterMap(), Typed::clean);
    Draft.Outcome outcome = saving.save(plan, typed, SchoolGoals.offered(board).allowed(), me.id());
    if (!outcome.allKept()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return show(board, school, me, new DraftViews.Left(outcome, typed), model);
    }
    String to = what.isEmpty() ? "" : saving.does(plan, what, me.id());
    return "redirect:/school-plan/" + board.schoolYear() + "/" + school.code() + "/edit" + to;
  }

  /** What is handed in stays as it is; its page says how to take it back. */
  private static String read(Plan board, Unit school) {
    return "redirect:/school-plan/" + board.schoolYear() + "/" + school.code();
  }

  private String show(Plan board, Unit school, SignedIn me, DraftViews.Left left, Model model) {
    Plan plan = goals.begun(school, board);
    model.addAttribute("year", board.schoolYear());
    model.addAttribute("school", school);
    model.addAttribute("board", SchoolGoals.ofBoard(board));
    model.addAttribute(
        "goals", views.of(plan, SchoolGoals.offered(board), left, FIELDS, words::label));
    model.addAttribute("elsewhere", !left.outcome().meanwhile().isEmpty());
    model.addAttribute("remark", door.row(board, school).map(handingIn::remark).orElse(""));
    model.addAttribute(
        "task", door.row(board, school).map(row -> looks.of(row, me, school).task()).orElse(""));
    model.addAttribute("trouble", !left.outcome().troubles().isEmpty());
    model.addAttribute(
        "saved",
        plan.draftedAt()
            .map(at -> words.saved(plan.organization(), at, plan.draftedBy().orElseThrow()))
            .orElse(null));
    return "schoolplan/edit";
  }
}

package org.almanac.schoolplan;

import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.people.Unit;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A school's plan to read: its goals, and what of the board's each of them serves. */
@Controller
class SchoolPlanPage {
  private final SchoolPlanDoor door;
  private final SchoolGoals goals;
  private final SchoolPlanLooks looks;
  private final SchoolPlanSheets sheets;
  private final FeedbackRelease release;
  private final ServedGoals served;

  SchoolPlanPage(
      SchoolPlanDoor door,
      SchoolGoals goals,
      SchoolPlanLooks looks,
      SchoolPlanSheets sheets,
      FeedbackRelease release,
      ServedGoals served) {
    this.door = door;
    this.goals = goals;
    this.looks = looks;
    this.sheets = sheets;
    this.release = release;
    this.served = served;
  }

  @GetMapping("/school-plan/{year}/{code}")
  String page(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Plan board = door.board(me, year);
    if (door.find(me, code).isEmpty() && sheets.talkedThrough(me, board, code).isPresent()) {
      return "redirect:/school-plan/" + board.schoolYear() + "/" + code + "/plan.pdf";
    }
    Unit school = door.forReader(me, code);
    List<Goal> ofBoard = SchoolGoals.ofBoard(board);
    List<Goal> all = goals.read(school, board);
    model.addAttribute("year", board.schoolYear());
    model.addAttribute("school", school);
    model.addAttribute("writes", door.writes(me, school) && door.open(board, school));
    model.addAttribute(
        "stands", door.row(board, school).map(row -> looks.of(row, me, school)).orElse(null));
    model.addAttribute("board", ofBoard);
    model.addAttribute("goals", served.of(all, ofBoard));
    model.addAttribute(
        "released", release.of(me.organization(), board.schoolYear(), code).isPresent());
    model.addAttribute("own", door.find(me, code).isPresent());
    model.addAttribute("before", looks.mergedInto(school));
    return "schoolplan/plan";
  }
}

package org.almanac.boardplan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.meetings.PaperPrinter;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The board plan on paper: goals, measures, a bar for each figure, in the reader's language. */
@Controller
class BoardPlanPaperPage {
  private final BoardPlanDoor door;
  private final BoardGoals goals;
  private final GoalViews views;
  private final Organizations organizations;
  private final PaperPrinter printer;
  private final GoalWords words;

  BoardPlanPaperPage(
      BoardPlanDoor door,
      BoardGoals goals,
      GoalViews views,
      Organizations organizations,
      PaperPrinter printer,
      GoalWords words) {
    this.door = door;
    this.goals = goals;
    this.views = views;
    this.organizations = organizations;
    this.printer = printer;
    this.words = words;
  }

  @GetMapping("/board-plan/{year}/plan.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String year, @AuthenticationPrincipal SignedIn me, Locale locale) {
    BoardPlan board = door.forReader(me, year);
    Map<String, Object> values = new HashMap<>();
    values.put("madeFor", board.madeFor().name());
    values.put(
        "district",
        organizations.findById(board.organization()).map(Organization::name).orElseThrow());
    values.put("goals", views.of(board.organization(), goals.read(board)));
    values.put(
        "closed",
        goals
            .closing(board)
            .map(closing -> words.day(board.organization(), closing.at()))
            .orElse(null));
    return printer.show("BIP-" + board.schoolYear(), "boardplan/plan-paper", values, locale);
  }
}

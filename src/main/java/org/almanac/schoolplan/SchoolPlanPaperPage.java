package org.almanac.schoolplan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.meetings.PaperPrinter;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A school's plan on paper: goals, measures, a bar for each figure, in the reader's language. */
@Controller
class SchoolPlanPaperPage {
  private final SchoolPlanDoor door;
  private final SchoolPlanSheets sheets;
  private final ServedGoals served;
  private final Organizations organizations;
  private final PaperPrinter printer;

  SchoolPlanPaperPage(
      SchoolPlanDoor door,
      SchoolPlanSheets sheets,
      ServedGoals served,
      Organizations organizations,
      PaperPrinter printer) {
    this.door = door;
    this.sheets = sheets;
    this.served = served;
    this.organizations = organizations;
    this.printer = printer;
  }

  @GetMapping("/school-plan/{year}/{code}/plan.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    Plan board = door.board(me, year);
    SchoolPlanSheets.Sheet sheet = sheets.of(me, board, code);
    List<Goal> ofBoard = SchoolGoals.ofBoard(board);
    Map<String, Object> values =
        Map.of(
            "year",
            board.schoolYear(),
            "school",
            sheet.school().name(),
            "district",
            organizations.findById(board.organization()).map(Organization::name).orElseThrow(),
            "stands",
            sheet.stands(),
            "board",
            ofBoard,
            "goals",
            served.of(sheet.goals(), ofBoard));
    return printer.show(
        "SIP-" + board.schoolYear() + "-" + sheet.school().code(),
        "schoolplan/paper",
        values,
        locale);
  }
}

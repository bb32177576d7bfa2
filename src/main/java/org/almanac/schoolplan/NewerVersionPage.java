package org.almanac.schoolplan;

import org.almanac.access.SignedIn;
import org.almanac.engine.Refusal;
import org.almanac.people.Unit;
import org.almanac.plans.Plan;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever leads a school sends a newer version of a plan that is being read. */
@Controller
class NewerVersionPage {
  private static final String PATH = "/school-plan/{year}/{code}/replace";

  private final SchoolPlanDoor door;
  private final NewerVersion newer;
  private final ModerationWords words;

  NewerVersionPage(SchoolPlanDoor door, NewerVersion newer, ModerationWords words) {
    this.door = door;
    this.newer = newer;
    this.words = words;
  }

  @GetMapping(PATH)
  String page(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Plan board = door.board(me, year);
    Unit school = door.forWriter(me, code);
    model.addAttribute("year", board.schoolYear());
    model.addAttribute("school", school);
    model.addAttribute("read", row(board, school).state() == SchoolPlanState.BEING_READ);
    return "moderation/newer";
  }

  @PostMapping(PATH)
  String send(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    Plan board = door.board(me, year);
    Unit school = door.forWriter(me, code);
    SchoolPlan row = row(board, school);
    try {
      NewerVersion.Sent sent = newer.send(row, me.id());
      boolean taken = sent == NewerVersion.Sent.TAKEN;
      said.addFlashAttribute(taken ? "good" : "problem", words.say("newer." + sent.name()));
    } catch (Refusal open) {
      said.addFlashAttribute("problem", open.getMessage());
    } catch (ConcurrencyFailureException meanwhile) {
      said.addFlashAttribute("problem", words.say("newer.meanwhile"));
    }
    return "redirect:/school-plan/" + board.schoolYear() + "/" + school.code() + "/replace";
  }

  private SchoolPlan row(Plan board, Unit school) {
    return door.row(board, school)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

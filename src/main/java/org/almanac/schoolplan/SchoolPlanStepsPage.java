package org.almanac.schoolplan;

import org.almanac.access.SignedIn;
import org.almanac.meetings.Typed;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.plans.Plan;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons beside a plan: take it back, withdraw it; its school closes or merges. */
@Controller
class SchoolPlanStepsPage {
  private static final int REASON = 300;

  private final SchoolPlanDoor door;
  private final SchoolPlanMoves moves;
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  SchoolPlanStepsPage(
      SchoolPlanDoor door, SchoolPlanMoves moves, SchoolPlanPlaces places, SchoolPlanWords words) {
    this.door = door;
    this.moves = moves;
    this.places = places;
    this.words = words;
  }

  /** Until reading begins; after that a word to the superintendent does it. */
  @PostMapping("/school-plan/{year}/{code}/take-back")
  String takeBack(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    Plan board = door.board(me, year);
    Unit school = door.forWriter(me, code);
    SchoolPlan plan = row(board, school);
    String page = "redirect:/school-plan/" + board.schoolYear() + "/" + school.code();
    if (plan.state().isWritten()) {
      return page + "/edit";
    }
    try {
      moves.recall(plan);
    } catch (IllegalStateException | ConcurrencyFailureException begun) {
      next.addFlashAttribute("care", words.say("take-back.begun"));
      next.addFlashAttribute("replaces", plan.state() == SchoolPlanState.BEING_READ);
      return page;
    }
    next.addFlashAttribute("takenBack", true);
    return page + "/edit";
  }

  /** Its principal or its superintendent, with a reason or without. */
  @PostMapping("/school-plan/{year}/{code}/withdraw")
  String withdraw(
      @PathVariable String year,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String sure,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    Plan board = door.board(me, year);
    Unit school = door.forReader(me, code);
    if (!door.writes(me, school) && door.isAtTheSchool(me, school)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    SchoolPlan plan = row(board, school);
    String why = Typed.clean(reason);
    if (plan.processInstanceId().isEmpty()) {
      next.addFlashAttribute("care", words.say("beginning"));
      next.addFlashAttribute("reason", why);
    } else if (sure.isEmpty()) {
      next.addFlashAttribute("care", words.say("withdraw.sure"));
      next.addFlashAttribute("reason", why);
    } else if (why != null && why.length() > REASON) {
      next.addFlashAttribute("care", words.say("reason.long", why.length(), REASON));
      next.addFlashAttribute("reason", why);
    } else if (plan.state() != SchoolPlanState.RELEASED) {
      try {
        moves.withdraw(plan, me.id(), why);
      } catch (ConcurrencyFailureException moved) {
        next.addFlashAttribute("care", words.say("moved"));
        next.addFlashAttribute("reason", why);
      }
    }
    return "redirect:/school-plan/" + board.schoolYear() + "/" + school.code();
  }

  /** A coordinator says that a school closes, or with which other one it merges. */
  @PostMapping("/school-plan/{year}/closing")
  String closes(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String school,
      @RequestParam(defaultValue = "") String into,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String sure,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Plan board = door.board(me, year);
    String page = "redirect:/school-plan/" + board.schoolYear();
    String why = Typed.clean(reason);
    Unit closing = places.school(me.organization(), school).orElse(null);
    boolean known = into.isEmpty() || places.school(me.organization(), into).isPresent();
    if (closing == null || !known || into.equals(school)) {
      next.addFlashAttribute("care", words.say("closing.which"));
    } else if (why != null && why.length() > REASON) {
      next.addFlashAttribute("care", words.say("reason.long", why.length(), REASON));
    } else if (row(board, closing).state() == SchoolPlanState.CLOSED_SCHOOL) {
      boolean changed = moves.mergedInto(row(board, closing), into.isEmpty() ? null : into);
      String said = !changed ? "same" : into.isEmpty() ? "alone" : "merged";
      next.addFlashAttribute("care", words.say("closing." + said, closing.name(), name(me, into)));
      return page;
    } else if (sure.isEmpty()) {
      String said = into.isEmpty() ? "sure" : "sure.into";
      next.addFlashAttribute(
          "care", words.say("closing." + said, closing.name(), name(me, into), board.schoolYear()));
    } else if (row(board, closing).processInstanceId().isEmpty()) {
      next.addFlashAttribute("care", words.say("beginning"));
    } else {
      try {
        moves.schoolCloses(row(board, closing), me.id(), why, into.isEmpty() ? null : into);
        next.addFlashAttribute("saved", true);
        return page;
      } catch (ConcurrencyFailureException moved) {
        next.addFlashAttribute("care", words.say("moved"));
      }
    }
    next.addFlashAttribute("reason", why);
    next.addFlashAttribute("closing", school);
    next.addFlashAttribute("into", into);
    return page;
  }

  private String name(SignedIn me, String school) {
    return school.isEmpty() ? "" : places.name(me.organization(), school);
  }

  private SchoolPlan row(Plan board, Unit school) {
    return door.row(board, school)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

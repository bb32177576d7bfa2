package org.almanac.boardplan;

import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.AlreadyDone;
import org.almanac.meetings.Typed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** January's gate for the director and the chair: begin with what is there, with a reason. */
@Controller
class GatePage {
  private static final int LINE = 1000;

  private final BoardPlanDoor door;
  private final JanuaryGate gate;
  private final BoardPlanning planning;
  private final BoardPlanMonitoringProcess process;
  private final ReasonPage reasons;
  private final BipWords words;
  private final MessageSource messages;

  GatePage(
      BoardPlanDoor door,
      JanuaryGate gate,
      BoardPlanning planning,
      BoardPlanMonitoringProcess process,
      ReasonPage reasons,
      BipWords words,
      MessageSource messages) {
    this.door = door;
    this.gate = gate;
    this.planning = planning;
    this.process = process;
    this.reasons = reasons;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/board-plan/{year}/january")
  String page(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, door.forGate(me, year), "", model);
  }

  @PostMapping("/board-plan/{year}/january")
  String open(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes next) {
    BoardPlan plan = door.forGate(me, year);
    Typed typed = new Typed(messages, locale);
    String text = typed.needed("bip-gate", reason, LINE);
    if (typed.fine() && !opened(plan, me, text)) {
      typed.said("bip-gate", words.say("gate.meanwhile"));
    }
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(me, plan, reason, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/board-plan/" + plan.schoolYear() + "/january";
  }

  /** False where somebody else, or the last review, was a moment earlier. */
  private boolean opened(BoardPlan plan, SignedIn me, String reason) {
    try {
      return gate.open(plan, me.id(), reason);
    } catch (AlreadyDone e) {
      return false;
    }
  }

  private String show(SignedIn me, BoardPlan plan, String typed, Model model) {
    SchoolYear year = SchoolYear.named(plan.schoolYear());
    model.addAttribute("year", plan.schoolYear());
    model.addAttribute("waits", gate.waits(plan));
    model.addAttribute("reason", typed);
    model.addAttribute(
        "stillOut",
        words.say(
            "gate.still-out", process.reviewsStillOut(plan.organization(), plan.schoolYear())));
    model.addAttribute(
        "first", planning.first(plan.organization(), year, Map.of()).map(words::day).orElse(null));
    model.addAttribute("given", reasons.onRecord(me, year, Reason.About.GATE));
    return "boardplan/gate";
  }
}

package org.almanac.boardplan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.engine.OpenForm;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Typed;
import org.almanac.tasks.ChangeOfMind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own answer to heard and included, said otherwise as long as its round is open. */
@Controller
class HeardChangePage {
  private final BoardPlanDoor door;
  private final ChangeOfMind minds;

  HeardChangePage(BoardPlanDoor door, ChangeOfMind minds) {
    this.door = door;
    this.minds = minds;
  }

  @GetMapping("/board-plan/{year}/heard/mine")
  String mine(
      @PathVariable String year,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      Model model) {
    BoardPlan plan = door.forVoices(me, year);
    return minds
        .sent(about(plan, me))
        .map(sent -> minds.page(model, request, sent))
        .orElse(heard(plan));
  }

  @PostMapping("/board-plan/{year}/heard/mine")
  String change(
      @PathVariable String year,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    BoardPlan plan = door.forVoices(me, year);
    Optional<OpenForm> sent = minds.sent(about(plan, me));
    if (sent.isEmpty()) {
      next.addFlashAttribute("over", true);
      next.addFlashAttribute("typed", Typed.clean(request.getParameter("wanted")));
      return heard(plan);
    }
    Map<String, Object> fields = minds.posted(request, sent.get());
    try {
      minds.change(about(plan, me), fields);
    } catch (Refusal refusal) {
      return minds.again(model, request, sent.get(), fields, refusal);
    }
    next.addFlashAttribute("saved", true);
    return heard(plan);
  }

  private static ChangeOfMind.About about(BoardPlan plan, SignedIn me) {
    return new ChangeOfMind.About(
        plan.organization(),
        BoardImprovementPlanHeard.FORM,
        BoardImprovementPlanProcess.businessKey(plan.organization(), plan.schoolYear()),
        me.id());
  }

  private static String heard(BoardPlan plan) {
    return "redirect:/board-plan/" + plan.schoolYear() + "/heard";
  }
}

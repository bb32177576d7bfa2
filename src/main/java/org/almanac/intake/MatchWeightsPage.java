package org.almanac.intake;

import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.engine.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What counts how much in a match: coordinators read it here, and change it. */
@Controller
class MatchWeightsPage {
  private final MatchDoor door;
  private final MatchWeights weights;

  MatchWeightsPage(MatchDoor door, MatchWeights weights) {
    this.door = door;
    this.weights = weights;
  }

  @GetMapping("/matches/weights")
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    door.coordinator(me);
    return page(me, Map.of(), model);
  }

  @PostMapping("/matches/weights")
  String keep(
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    door.coordinator(me);
    try {
      weights.keep(me.organization(), typed, me.id());
    } catch (Refusal refusal) {
      model.addAttribute("problem", refusal.getMessage());
      return page(me, typed, model);
    }
    next.addFlashAttribute("kept", true);
    return "redirect:/matches/weights";
  }

  private String page(SignedIn me, Map<String, String> typed, Model model) {
    model.addAttribute("criteria", weights.criteria(me.organization(), typed));
    model.addAttribute("groups", weights.groups(me.organization(), typed));
    return "intake/weights";
  }
}

package org.almanac.boardplan;

import org.almanac.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the officers see of the running plan, together, in order of its goals. */
@Controller
class ReviewsPage {
  private final BoardPlanDoor door;
  private final Reviewing reviewing;

  ReviewsPage(BoardPlanDoor door, Reviewing reviewing) {
    this.door = door;
    this.reviewing = reviewing;
  }

  @GetMapping("/board-plan/{year}/reviews")
  String reviews(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    BoardPlan plan = door.forVoices(me, year);
    model.addAttribute("year", plan.schoolYear());
    model.addAttribute("parts", reviewing.together(plan));
    return "boardplan/reviews";
  }
}

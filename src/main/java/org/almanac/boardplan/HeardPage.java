package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Heard and included: the draft that is heard, what came of each round, and who still says not yet.
 * A coordinator sees how far it is, and nobody's line.
 */
@Controller
class HeardPage {
  private final BoardPlanDoor door;
  private final BoardPlanPage around;
  private final BoardGoals goals;
  private final GoalViews views;
  private final HearingRounds rounds;
  private final HeardView heard;
  private final Plans plans;

  HeardPage(
      BoardPlanDoor door,
      BoardPlanPage around,
      BoardGoals goals,
      GoalViews views,
      HearingRounds rounds,
      HeardView heard,
      Plans plans) {
    this.door = door;
    this.around = around;
    this.goals = goals;
    this.views = views;
    this.rounds = rounds;
    this.heard = heard;
    this.plans = plans;
  }

  @GetMapping("/board-plan/{year}/heard")
  String page(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    BoardPlan board = door.forVoices(me, year);
    boolean voice = door.voice(me, board).isPresent();
    around.around(me, board, model);
    List<HeardView.Round> all = heard.of(board);
    model.addAttribute("rounds", all);
    model.addAttribute("voice", voice);
    model.addAttribute("dissent", voice ? heard.dissent(board) : List.of());
    model.addAttribute("closing", goals.closing(board).orElse(null));
    model.addAttribute("asked", rounds.asked(board, me.id()).orElse(null));
    Optional<PlanVersion> open =
        all.stream()
            .filter(round -> round.until() != null)
            .findFirst()
            .flatMap(round -> plans.version(goals.of(board), round.version()));
    open.ifPresent(
        version -> model.addAttribute("goals", views.of(board.organization(), version.goals())));
    return "boardplan/heard";
  }
}

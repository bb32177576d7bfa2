package org.almanac.boardplan;

import java.util.Locale;
import org.almanac.access.SignedIn;
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

/** Where the launch can be watched, put right, or said once nobody is asked for it any more. */
@Controller
class RecordingPage {
  private static final int LINK = 1000;
  private static final int TEXT = 4000;

  private final BoardPlanDoor door;
  private final Launch launch;
  private final LaunchNews news;
  private final BipWords words;
  private final MessageSource messages;

  RecordingPage(
      BoardPlanDoor door, Launch launch, LaunchNews news, BipWords words, MessageSource messages) {
    this.door = door;
    this.launch = launch;
    this.news = news;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/board-plan/{year}/launch/recording")
  String recording(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    BoardPlan plan = door.forRecording(me, year);
    return launch.isAskedFor(plan)
        ? page(plan)
        : show(plan, plan.recorded().orElse(new BoardPlan.Recorded(null, false, null)), model);
  }

  @PostMapping("/board-plan/{year}/launch/recording")
  String say(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "false") boolean captions,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes next) {
    BoardPlan plan = door.forRecording(me, year);
    if (launch.isAskedFor(plan)) {
      return page(plan);
    }
    Typed typed = new Typed(messages, locale);
    BoardPlan.Recorded recorded =
        new BoardPlan.Recorded(
            typed.text("bip-link", link, LINK), captions, typed.text("bip-text", text, TEXT));
    if (recorded.link() != null && !recorded.link().matches("https://[^\\s<>\"]+")) {
      typed.said("bip-link", words.say("recording.link"));
    }
    if (!recorded.saysEnough()) {
      typed.said("bip-text", words.say("recording.text"));
    }
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(plan, recorded, model);
    }
    launch.records(plan, recorded);
    news.send(plan.organization(), plan.schoolYear());
    next.addFlashAttribute("saved", true);
    return page(plan);
  }

  private static String show(BoardPlan plan, BoardPlan.Recorded recorded, Model model) {
    model.addAttribute("year", plan.schoolYear());
    model.addAttribute("madeFor", plan.madeFor().name());
    model.addAttribute("recorded", recorded);
    return "boardplan/recording";
  }

  private static String page(BoardPlan plan) {
    return "redirect:/board-plan/" + plan.schoolYear() + "/launch";
  }
}

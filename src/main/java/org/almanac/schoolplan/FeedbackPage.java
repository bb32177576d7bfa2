package org.almanac.schoolplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Typed;
import org.almanac.plans.Draft;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the group writes its one feedback for each plan, everybody's notes beside it. */
@Controller
class FeedbackPage {
  private static final String PATH = ReadingPage.PATH + "/feedback";

  private final ModerationDoor door;
  private final Moderation moderation;
  private final FeedbackDesk desk;
  private final ReadingSaving saving;
  private final ReadingViews views;
  private final ReadingPage around;
  private final ModerationWords words;

  FeedbackPage(
      ModerationDoor door,
      Moderation moderation,
      FeedbackDesk desk,
      ReadingSaving saving,
      ReadingViews views,
      ReadingPage around,
      ModerationWords words) {
    this.door = door;
    this.moderation = moderation;
    this.desk = desk;
    this.saving = saving;
    this.views = views;
    this.around = around;
    this.words = words;
  }

  @GetMapping(PATH)
  String page(
      @PathVariable String year,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String wanted,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    ModerationGroup group = door.forReader(me, year, number);
    return group.is(ModerationState.READING)
        ? "redirect:/moderation/" + group.schoolYear() + "/" + group.number()
        : show(group, me, ReadingViews.Left.NOTHING, marks(wanted), model);
  }

  @PostMapping(PATH)
  String save(
      @PathVariable String year,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String wanted,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    ModerationGroup group = door.forReader(me, year, number);
    Map<String, Draft.Typed> typed = Draft.sent(request.getParameterMap(), Typed::clean);
    Optional<Draft.Outcome> saved = saving.feedback(group, me.id(), typed);
    if (saved.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("typed", typed.values().stream().map(Draft.Typed::text).toList());
      return show(door.forReader(me, year, number), me, ReadingViews.Left.NOTHING, false, model);
    }
    Draft.Outcome outcome = saved.get();
    if (!outcome.allKept()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return show(group, me, new ReadingViews.Left(outcome, typed), marks(wanted), model);
    }
    return "redirect:/moderation/"
        + group.schoolYear()
        + "/"
        + group.number()
        + "/feedback"
        + (marks(wanted) ? "?wanted=yes" : "");
  }

  /** Who comes from the task, where it may have been refused, sees at the fields what is wanted. */
  private static boolean marks(String wanted) {
    return wanted.equals("yes");
  }

  private String show(
      ModerationGroup group, SignedIn me, ReadingViews.Left left, boolean marks, Model model) {
    around.around(group, me, model);
    model.addAttribute("plans", views.feedback(group, me.id(), left, marks && begun(group)));
    model.addAttribute("marks", marks);
    model.addAttribute("writes", group.is(ModerationState.AGREEING));
    model.addAttribute("writer", words.name(group.writer()));
    model.addAttribute("open", desk.open(group).size());
    model.addAttribute("elsewhere", !left.outcome().meanwhile().isEmpty());
    model.addAttribute("trouble", !left.outcome().troubles().isEmpty());
    model.addAttribute("saved", saved(group));
    return "moderation/feedback";
  }

  /** An empty sheet wants everything, and says so above; only what was begun can lack something. */
  private boolean begun(ModerationGroup group) {
    return moderation.bundle(group).stream().anyMatch(plan -> plan.writtenAt().isPresent());
  }

  /** Who wrote last, and when; null as long as nobody has. */
  private String saved(ModerationGroup group) {
    Optional<ModerationPlan> last =
        moderation.bundle(group).stream()
            .filter(plan -> plan.writtenAt().isPresent())
            .max(Comparator.comparing(plan -> plan.writtenAt().orElse(Instant.MIN)));
    return last.map(
            plan ->
                words.say(
                    "saved",
                    words.moment(group.organization(), plan.writtenAt().orElseThrow()),
                    words.name(plan.writtenBy().orElseThrow())))
        .orElse(null);
  }
}

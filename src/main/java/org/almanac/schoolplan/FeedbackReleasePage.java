package org.almanac.schoolplan;

import java.util.List;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a superintendent lets the feedback go to the own schools, and where a school reads it. */
@Controller
class FeedbackReleasePage {
  private static final String RELEASE = "/moderation/{year:\\d{4}-\\d{2}}/release";

  private final FeedbackRelease release;
  private final SchoolPlanDoor door;
  private final OpenTasks tasks;
  private final ModerationWords words;

  FeedbackReleasePage(
      FeedbackRelease release, SchoolPlanDoor door, OpenTasks tasks, ModerationWords words) {
    this.release = release;
    this.door = door;
    this.tasks = tasks;
    this.words = words;
  }

  /**
   * A school of one's own.
   *
   * @param ready whether it can go now
   */
  record Line(String code, String school, String state, boolean ready) {}

  @GetMapping(RELEASE)
  String page(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    inCharge(me, year);
    Map<String, String> places = words.places(me.organization());
    boolean open = release.isOpen(me.organization(), year);
    List<SchoolPlan> own = release.own(me.organization(), year, me.id());
    List<Line> lines =
        own.stream()
            .map(
                plan ->
                    new Line(
                        plan.school(),
                        places.getOrDefault(plan.school(), plan.school()),
                        words.say("plan-state." + plan.state().word()),
                        plan.state() == SchoolPlanState.APPROVED))
            .sorted(ByName.of(Line::school))
            .toList();
    model.addAttribute("year", year);
    model.addAttribute("open", open);
    model.addAttribute("day", words.day(release.opens(me.organization(), year)));
    model.addAttribute("latest", release.latest(own).map(words::day).orElse(null));
    model.addAttribute("lines", lines);
    model.addAttribute("ready", lines.stream().filter(Line::ready).count());
    return "moderation/release";
  }

  @PostMapping(RELEASE)
  String release(
      @PathVariable String year,
      @RequestParam(defaultValue = "") List<String> school,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    inCharge(me, year);
    try {
      int many = release.release(me.organization(), year, me.id(), school);
      said.addFlashAttribute(
          many > 0 ? "good" : "problem",
          words.say(many > 0 ? "release.done" : "release.none", many));
    } catch (ConcurrencyFailureException atOnce) {
      said.addFlashAttribute("problem", words.say("release.moved"));
    }
    return "redirect:/moderation/" + year + "/release";
  }

  /** What a school reads; before the release it isn't there, for whoever asks. */
  @GetMapping("/school-plan/{year}/{code}/feedback")
  String feedback(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Unit school = door.forReader(me, code);
    FeedbackRelease.Feedback feedback =
        release
            .of(me.organization(), year, school.code())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("year", year);
    model.addAttribute("school", school);
    model.addAttribute("feedback", feedback);
    model.addAttribute("task", answering(me, year, school));
    return "moderation/for-school";
  }

  /** The task in which one answers it in a line; empty where that is somebody else's, or done. */
  private String answering(SignedIn me, String year, Unit school) {
    return tasks
        .waiting(
            me.organization(),
            SchoolImprovementPlanProcess.businessKey(me.organization(), year, school.code()),
            SchoolImprovementPlanProcess.ANSWER_TASK)
        .filter(task -> me.id().equals(task.assignee()))
        .map(OpenTask::id)
        .orElse("");
  }

  /** A superintendent, and whoever has the say for some family's schools today. */
  private void inCharge(SignedIn me, String year) {
    if (!me.is(Role.SUPERINTENDENT) && release.own(me.organization(), year, me.id()).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}

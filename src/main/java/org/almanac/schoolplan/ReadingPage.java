package org.almanac.schoolplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Typed;
import org.almanac.plans.Draft;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A group's bundle: each plan as it was handed in, and the own notes, saved as one types. */
@Controller
class ReadingPage {
  static final String PATH = "/moderation/{year}/{number:[0-9]{1,3}}";

  private final ModerationDoor door;
  private final Moderation moderation;
  private final ReadingDesk desk;
  private final ReadingSaving saving;
  private final ReadingViews views;
  private final OpenTasks tasks;
  private final ModerationWords words;

  ReadingPage(
      ModerationDoor door,
      Moderation moderation,
      ReadingDesk desk,
      ReadingSaving saving,
      ReadingViews views,
      OpenTasks tasks,
      ModerationWords words) {
    this.door = door;
    this.moderation = moderation;
    this.desk = desk;
    this.saving = saving;
    this.views = views;
    this.tasks = tasks;
    this.words = words;
  }

  @GetMapping(PATH)
  String page(
      @PathVariable String year,
      @PathVariable int number,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return show(door.forReader(me, year, number), me, ReadingViews.Left.NOTHING, model);
  }

  @PostMapping(PATH)
  String save(
      @PathVariable String year,
      @PathVariable int number,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    ModerationGroup group = door.forReader(me, year, number);
    Map<String, Draft.Typed> typed = Draft.sent(request.getParameterMap(), Typed::clean);
    Optional<Draft.Outcome> saved = saving.notes(group, me.id(), typed);
    if (saved.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("typed", typed.values().stream().map(Draft.Typed::text).toList());
      return show(door.forReader(me, year, number), me, ReadingViews.Left.NOTHING, model);
    }
    Draft.Outcome outcome = saved.get();
    if (!outcome.allKept()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return show(group, me, new ReadingViews.Left(outcome, typed), model);
    }
    return "redirect:/moderation/" + group.schoolYear() + "/" + group.number();
  }

  private String show(ModerationGroup group, SignedIn me, ReadingViews.Left left, Model model) {
    around(group, me, model);
    List<ReadingViews.PlanView> plans = views.reading(group, me.id(), left);
    List<ReadingViews.PlanView> own = plans.stream().filter(ReadingViews.PlanView::mine).toList();
    model.addAttribute("plans", plans);
    model.addAttribute(
        "noted",
        words.say(
            "bundle.noted-of",
            own.stream().filter(ReadingViews.PlanView::begun).count(),
            own.size()));
    model.addAttribute("writes", desk.writes(group, me.id()));
    model.addAttribute("in", desk.isIn(group, me.id()));
    model.addAttribute("elsewhere", !left.outcome().meanwhile().isEmpty());
    model.addAttribute("trouble", !left.outcome().troubles().isEmpty());
    model.addAttribute(
        "anything",
        desk.mine(group, me.id()).values().stream().anyMatch(ReadingNote::saysAnything));
    return "moderation/bundle";
  }

  /** What every page of a group says at its head. */
  void around(ModerationGroup group, SignedIn me, Model model) {
    List<String> readers =
        moderation.seats(group).stream().map(ModerationSeat::reader).distinct().toList();
    model.addAttribute("readFirst", group.readFirst());
    model.addAttribute("reading", group.is(ModerationState.READING));
    model.addAttribute("year", group.schoolYear());
    model.addAttribute("number", group.number());
    model.addAttribute("names", words.names(readers));
    model.addAttribute("day", words.day(group.meetsOn()));
    model.addAttribute("task", task(group, me));
  }

  /** The task that waits for this person in the group; null for none. */
  private String task(ModerationGroup group, SignedIn me) {
    return tasks.of(me.id()).stream()
        .filter(task -> PlanModerationProcess.businessKey(group).equals(task.businessKey()))
        .map(OpenTask::id)
        .findFirst()
        .orElse(null);
  }
}

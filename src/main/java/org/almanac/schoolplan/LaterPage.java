package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Locale;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.meetings.Typed;
import org.almanac.people.Unit;
import org.almanac.tasks.OpenTask;
import org.springframework.context.MessageSource;
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

/** A plan that comes later: I'll send it by, someone should call me, it isn't mine. */
@Controller
class LaterPage {
  private static final int DAYS_AT_MOST = 90;

  private final SchoolPlanDoor door;
  private final SchoolPlans plans;
  private final LatePlans late;
  private final Calendars calendars;
  private final SchoolPlanWords words;
  private final MessageSource messages;

  LaterPage(
      SchoolPlanDoor door,
      SchoolPlans plans,
      LatePlans late,
      Calendars calendars,
      SchoolPlanWords words,
      MessageSource messages) {
    this.door = door;
    this.plans = plans;
    this.late = late;
    this.calendars = calendars;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/school-plan/{year}/{code}/later")
  String page(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Unit school = door.forWriter(me, code);
    SchoolPlan plan = plan(me, year, code);
    return plan.state() == SchoolPlanState.LATE
        ? show(plan, school, "", "", model)
        : "redirect:/school-plan/" + plan.season() + "/" + school.code();
  }

  @PostMapping("/school-plan/{year}/{code}/later")
  String say(
      @PathVariable String year,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String day,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes next) {
    Unit school = door.forWriter(me, code);
    SchoolPlan plan = plan(me, year, code);
    String back = "redirect:/school-plan/" + plan.season() + "/" + school.code();
    if (plan.state() != SchoolPlanState.LATE) {
      return back;
    }
    Typed typed = new Typed(messages, locale);
    LocalDate on = answer.equals("comes") ? day(typed, day, plan) : null;
    if (!answer.equals("comes") && !answer.equals("call")) {
      typed.said("schoolplan-answer", words.say("later.which"));
    }
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(plan, school, answer, day, model);
    }
    try {
      if (on == null) {
        late.call(plan);
      } else {
        late.comes(plan, on);
      }
      next.addFlashAttribute("saved", true);
    } catch (IllegalStateException | ConcurrencyFailureException moved) {
      next.addFlashAttribute("care", words.say("moved"));
    }
    return back;
  }

  /** From today on, and within a few months. */
  private LocalDate day(Typed typed, String day, SchoolPlan plan) {
    LocalDate on = typed.day("schoolplan-day", day);
    LocalDate today = calendars.of(plan.organization()).today();
    LocalDate last = today.plusDays(DAYS_AT_MOST);
    if (typed.fine() && (on == null || on.isBefore(today) || on.isAfter(last))) {
      DayWords words = DayWords.now();
      typed.said("schoolplan-day", this.words.say("later.day", words.day(today), words.day(last)));
    }
    return on;
  }

  private String show(SchoolPlan plan, Unit school, String answer, String day, Model model) {
    String said =
        plan.afterItsDay().word().map(word -> word.name().toLowerCase(Locale.ROOT)).orElse("comes");
    model.addAttribute("year", plan.season());
    model.addAttribute("school", school);
    model.addAttribute("answer", answer.isEmpty() ? said : answer);
    model.addAttribute(
        "day",
        day.isEmpty() ? plan.afterItsDay().comesOn().map(LocalDate::toString).orElse("") : day);
    model.addAttribute("today", calendars.of(plan.organization()).today().toString());
    model.addAttribute("task", late.drafting(plan).map(OpenTask::id).orElse(""));
    return "schoolplan/later";
  }

  private SchoolPlan plan(SignedIn me, String year, String code) {
    return plans
        .findByOrganizationAndSeasonAndSchool(me.organization(), year, code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Typed;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;
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

/** The launch for who was away, and the principal's one line once there is something to watch. */
@Controller
class LaunchPage {
  private final BoardPlanDoor door;
  private final PassedOns lines;
  private final LaunchLines said;
  private final Launch launch;
  private final Calendars calendars;
  private final BipWords words;
  private final MessageSource messages;

  LaunchPage(
      BoardPlanDoor door,
      PassedOns lines,
      LaunchLines said,
      Launch launch,
      Calendars calendars,
      BipWords words,
      MessageSource messages) {
    this.door = door;
    this.lines = lines;
    this.said = said;
    this.launch = launch;
    this.calendars = calendars;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/board-plan/{year}/launch")
  String launch(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(launched(me, year), me, Map.of(), model);
  }

  private BoardPlan launched(SignedIn me, String year) {
    BoardPlan plan = door.forReader(me, year);
    if (plan.launchedOn().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return plan;
  }

  private String show(BoardPlan plan, SignedIn me, Map<String, String> typed, Model model) {
    Optional<PassedOn> line =
        lines.findByOrganizationAndSchoolYearAndPersonId(
            me.organization(), plan.schoolYear(), me.id());
    String day = line.flatMap(PassedOn::watchedOn).map(LocalDate::toString).orElse("");
    String how = line.isEmpty() ? "" : day.isEmpty() ? "passed" : "watched";
    model.addAttribute("year", plan.schoolYear());
    model.addAttribute("madeFor", plan.madeFor().name());
    model.addAttribute("on", words.day(plan.launchedOn().orElseThrow()));
    model.addAttribute("recorded", plan.recorded().orElse(null));
    model.addAttribute("asks", asks(plan, me));
    model.addAttribute("how", typed.getOrDefault("how", how));
    model.addAttribute("day", typed.getOrDefault("day", day));
    model.addAttribute("today", calendars.of(me.organization()).today().toString());
    if (door.coordinates(me) || door.directs(me)) {
      model.addAttribute("lines", said.of(plan));
      model.addAttribute("mends", !launch.isAskedFor(plan));
    }
    return "boardplan/launch";
  }

  @PostMapping("/board-plan/{year}/launch")
  String say(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String how,
      @RequestParam(defaultValue = "") String day,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes next) {
    BoardPlan plan = launched(me, year);
    if (!asks(plan, me)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Typed typed = new Typed(messages, locale);
    LocalDate on = how.equals("watched") ? watched(typed, day, plan) : null;
    if (!how.equals("watched") && !how.equals("passed")) {
      typed.said("bip-how", words.say("launch.which"));
    }
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(plan, me, Map.of("how", how, "day", day), model);
    }
    PassedOn line =
        lines
            .findByOrganizationAndSchoolYearAndPersonId(
                me.organization(), plan.schoolYear(), me.id())
            .orElseGet(() -> new PassedOn(me.organization(), plan.schoolYear(), me.id()));
    lines.save(line.says(on));
    next.addFlashAttribute("saved", true);
    return "redirect:/board-plan/" + plan.schoolYear() + "/launch";
  }

  private static boolean asks(BoardPlan plan, SignedIn me) {
    return me.is(Role.PRINCIPAL) && plan.recorded().isPresent();
  }

  /** Not before it was launched, and not a day to come. */
  private LocalDate watched(Typed typed, String day, BoardPlan plan) {
    LocalDate on = typed.day("bip-day", day);
    LocalDate launched = plan.launchedOn().orElseThrow();
    LocalDate today = calendars.of(plan.organization()).today();
    if (typed.fine() && (on == null || on.isBefore(launched) || on.isAfter(today))) {
      typed.said("bip-day", words.say("launch.day", words.day(launched), words.day(today)));
    }
    return on;
  }
}

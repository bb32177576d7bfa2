package org.almanac.boardplan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Typed;
import org.almanac.people.Person;
import org.almanac.people.Persons;
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

/** The board plans of an organization, and the director's reason where a rule is to give way. */
@Controller
class ReasonPage {
  private static final int LINE = 1000;

  private final BoardPlanDoor door;
  private final BoardPlans plans;
  private final JanuaryGate gate;
  private final Monitoring monitoring;
  private final Reasons reasons;
  private final Persons persons;
  private final Calendars calendars;
  private final BipWords words;
  private final MessageSource messages;

  ReasonPage(
      BoardPlanDoor door,
      BoardPlans plans,
      JanuaryGate gate,
      Monitoring monitoring,
      Reasons reasons,
      Persons persons,
      Calendars calendars,
      BipWords words,
      MessageSource messages) {
    this.door = door;
    this.plans = plans;
    this.gate = gate;
    this.monitoring = monitoring;
    this.reasons = reasons;
    this.persons = persons;
    this.calendars = calendars;
    this.words = words;
    this.messages = messages;
  }

  /** A plan as the list shows it. */
  record Line(String year, String madeFor, String state, boolean launched, boolean gate) {}

  /** What is on record: the reason, who gave it and when. */
  record OnRecord(String text, String what, String who, String when) {}

  /** A rule that can give way, as the page offers it. */
  record Choice(String word, String label, boolean chosen) {}

  @GetMapping("/board-plan")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    List<Line> lines =
        plans.findByOrganizationOrderBySchoolYear(me.organization()).stream()
            .filter(plan -> door.reads(me, plan))
            .map(plan -> line(me, plan))
            .toList();
    model.addAttribute("lines", lines);
    model.addAttribute("inside", door.plansNone(me));
    model.addAttribute("directs", door.directs(me));
    SchoolYear now = calendars.of(me.organization()).schoolYear();
    model.addAttribute("years", List.of(now.name(), now.next().name()));
    return "boardplan/plans";
  }

  private Line line(SignedIn me, BoardPlan plan) {
    return new Line(
        plan.schoolYear(),
        plan.madeFor().name(),
        words.say("state." + plan.state().name().toLowerCase()),
        plan.launchedOn().isPresent(),
        door.opensGate(me, plan) && gate.waits(plan));
  }

  @GetMapping("/board-plan/{year}/reason")
  String reason(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, known(me, year), "", Set.of(), model);
  }

  private String show(
      SignedIn me, SchoolYear year, String typed, Set<GivingWay> chosen, Model model) {
    model.addAttribute("year", year.name());
    model.addAttribute("directs", door.directs(me));
    model.addAttribute("reason", typed);
    model.addAttribute(
        "rules",
        Arrays.stream(GivingWay.values())
            .map(rule -> new Choice(rule.name(), label(rule), chosen.contains(rule)))
            .toList());
    model.addAttribute("dates", onRecord(me, year, Reason.About.DATES));
    model.addAttribute("gate", onRecord(me, year, Reason.About.GATE));
    return "boardplan/reason";
  }

  private String label(GivingWay rule) {
    return words.say("gives-way." + rule);
  }

  List<OnRecord> onRecord(SignedIn me, SchoolYear year, Reason.About about) {
    return reasons
        .findByOrganizationAndSchoolYearAndAboutOrderBySaid(me.organization(), year.name(), about)
        .stream()
        .map(
            given ->
                new OnRecord(
                    given.text(),
                    given.rules().stream().map(this::label).collect(Collectors.joining(", ")),
                    persons.findById(given.givenBy()).map(Person::name).orElse(""),
                    words.day(
                        calendars.of(me.organization()).local(given.givenAt()).toLocalDate())))
        .toList();
  }

  @PostMapping("/board-plan/{year}/reason")
  String record(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "for", defaultValue = "") List<String> sent,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes next) {
    SchoolYear known = known(me, year);
    if (!door.directs(me)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Typed typed = new Typed(messages, locale);
    String text = typed.needed("bip-reason", reason, LINE);
    Set<GivingWay> rules = GivingWay.sent(sent);
    if (rules.isEmpty()) {
      typed.said("bip-for", words.say("reason.which"));
    }
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(me, known, reason, rules, model);
    }
    monitoring.giveWay(me.organization(), known.name(), rules, text, me.id());
    next.addFlashAttribute("saved", true);
    return "redirect:/board-plan/" + known.name() + "/reason";
  }

  /** This year or the next; the director gives the reason, coordinators read it. */
  private SchoolYear known(SignedIn me, String year) {
    if (!door.directs(me) && !door.coordinates(me)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    SchoolYear now = calendars.of(me.organization()).schoolYear();
    return List.of(now, now.next()).stream()
        .filter(one -> one.name().equals(year))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

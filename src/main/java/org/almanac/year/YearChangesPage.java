package org.almanac.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Reach;
import org.almanac.meetings.Typed;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody changes on the year's page, one thing at a time, kept at once. */
@Controller
class YearChangesPage {
  private static final int TITLE = 200;
  private static final int VERSION = 999_999;

  private final YearModel page;
  private final YearDesk desk;
  private final YearWords words;
  private final Units units;
  private final MessageSource messages;

  YearChangesPage(
      YearModel page, YearDesk desk, YearWords words, Units units, MessageSource messages) {
    this.page = page;
    this.desk = desk;
    this.words = words;
    this.units = units;
    this.messages = messages;
  }

  /** One date; cleared, its month has none. */
  @PostMapping("/years/{year}/dates/{id}")
  String date(
      @PathVariable String year,
      @PathVariable long id,
      @RequestParam Map<String, String> all,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    SchoolYear named = page.year(me, year);
    Typed typed = new Typed(messages, locale);
    LocalDate day = typed.day("yearDay", all.get("day"));
    LocalTime begins = typed.hour("yearBegins", all.get("begins"));
    Integer seen = typed.number("version", all.getOrDefault("version", "x"), VERSION);
    if (!typed.fine()) {
      return page.show(model, me, named, typed.problems(), new YearModel.Again(id, all));
    }
    YearDesk.Done done = tried(() -> desk.change(me.organization(), named, id, seen, day, begins));
    return after(done, model, me, named, new YearModel.Again(id, all), next, "saved", "#d" + id);
  }

  @PostMapping("/years/{year}/programs/{code}/hour")
  String hour(
      @PathVariable String year,
      @PathVariable String code,
      @RequestParam Map<String, String> all,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    SchoolYear named = page.year(me, year);
    Typed typed = new Typed(messages, locale);
    LocalTime begins = typed.hour("yearHour", all.get("begins"));
    if (!typed.fine()) {
      return page.show(model, me, named, typed.problems(), YearModel.Again.NOTHING);
    }
    YearDesk.Done done = tried(() -> desk.hour(me.organization(), named, code, begins));
    return after(done, model, me, named, YearModel.Again.NOTHING, next, "saved", "");
  }

  @PostMapping("/years/{year}/programs/{code}/propose")
  String propose(
      @PathVariable String year,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    SchoolYear named = page.year(me, year);
    YearDesk.Done done = tried(() -> desk.proposeAnew(me.organization(), named, code));
    return after(done, model, me, named, YearModel.Again.NOTHING, next, "proposed", "");
  }

  /** For whom it runs; unknown codes are left out. */
  @PostMapping("/years/{year}/programs/{code}/reach")
  String reach(
      @PathVariable String year,
      @PathVariable String code,
      @RequestParam(defaultValue = "") List<String> units,
      @RequestParam(defaultValue = "false") boolean wholeDistrict,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    SchoolYear named = page.year(me, year);
    Set<String> known =
        this.units.findByOrganization(me.organization()).stream()
            .filter(unit -> unit.kind() == UnitKind.FAMILY || unit.kind() == UnitKind.SCHOOL)
            .map(Unit::code)
            .filter(units::contains)
            .collect(Collectors.toSet());
    Reach reach = new Reach(known, wholeDistrict);
    YearDesk.Done done = tried(() -> desk.reach(me.organization(), named, code, reach));
    return after(done, model, me, named, YearModel.Again.NOTHING, next, "saved", "#" + code);
  }

  @PostMapping("/years/{year}/fixed")
  String fixed(
      @PathVariable String year,
      @RequestParam Map<String, String> all,
      @RequestParam(defaultValue = "") List<String> roles,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    SchoolYear named = page.year(me, year);
    Typed typed = new Typed(messages, locale);
    String title = typed.needed("yearTitle", all.get("title"), TITLE);
    LocalDate day = typed.day("yearFixed", all.get("on"));
    LocalTime from = typed.hour("yearFrom", all.get("from"));
    LocalTime until = typed.hour("yearTo", all.get("until"));
    Set<Role> bound =
        YearModel.roles().stream()
            .filter(role -> roles.contains(role.word()))
            .collect(Collectors.toSet());
    if (typed.fine() && (day == null || !named.contains(day))) {
      typed.said("yearFixed", words.say("fixed.other-year", named.name()));
    }
    if (typed.fine() && !until.isAfter(from)) {
      typed.said("yearTo", words.say("fixed.ends-before"));
    }
    if (typed.fine() && bound.isEmpty()) {
      typed.said("roles", words.say("fixed.nobody"));
    }
    if (!typed.fine()) {
      model.addAttribute("rolesTyped", roles);
      return page.show(model, me, named, typed.problems(), new YearModel.Again(-1L, all));
    }
    YearDesk.Done done =
        tried(() -> desk.add(me.organization(), named, title, day, from, until, bound));
    return after(done, model, me, named, new YearModel.Again(-1L, all), next, "added", "#fixed");
  }

  @PostMapping("/years/{year}/fixed/{id}/remove")
  String remove(
      @PathVariable String year,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    SchoolYear named = page.year(me, year);
    desk.remove(me.organization(), named, id);
    next.addFlashAttribute("done", words.say("removed"));
    return "redirect:/years/" + named.name() + "#fixed";
  }

  private String after(
      YearDesk.Done done,
      Model model,
      SignedIn me,
      SchoolYear year,
      YearModel.Again typed,
      RedirectAttributes next,
      String said,
      String anchor) {
    if (done == YearDesk.Done.SAVED) {
      next.addFlashAttribute("done", words.say(said));
      return "redirect:/years/" + year.name() + anchor;
    }
    String why = words.say(done == YearDesk.Done.MEANWHILE ? "meanwhile.date" : "not-open");
    return page.show(model, me, year, Map.of("all", why), typed);
  }

  private static YearDesk.Done tried(Supplier<YearDesk.Done> change) {
    try {
      return change.get();
    } catch (DataAccessException e) {
      return YearDesk.Done.MEANWHILE;
    }
  }
}

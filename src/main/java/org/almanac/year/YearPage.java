package org.almanac.year;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.AlreadyDone;
import org.almanac.engine.Refusal;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
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

/** The school year on one page: months and programs, and one button that confirms. */
@Controller
class YearPage {
  private final OpenedYears years;
  private final YearModel page;
  private final YearDesk desk;
  private final YearWords words;
  private final Calendars calendars;
  private final ApplicationEventPublisher events;

  YearPage(
      OpenedYears years,
      YearModel page,
      YearDesk desk,
      YearWords words,
      Calendars calendars,
      ApplicationEventPublisher events) {
    this.years = years;
    this.page = page;
    this.desk = desk;
    this.words = words;
    this.calendars = calendars;
    this.events = events;
  }

  /** A year in the list. */
  record Line(String name, String state) {}

  @GetMapping("/years")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    List<OpenedYear> opened = years.findByOrganizationOrderBySchoolYearDesc(me.organization());
    SchoolYear now = calendars.of(me.organization()).schoolYear();
    TreeSet<String> names = new TreeSet<>(List.of(now.name(), now.next().name()));
    opened.forEach(year -> names.add(year.schoolYear()));
    model.addAttribute(
        "years",
        names.descendingSet().stream()
            .map(
                name ->
                    new Line(
                        name,
                        opened.stream()
                            .filter(year -> year.schoolYear().equals(name))
                            .findFirst()
                            .map(year -> year.state().name())
                            .orElse("NONE")))
            .toList());
    return "year/years";
  }

  @GetMapping("/years/{year}")
  String show(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    return page.show(model, me, page.year(me, year), Map.of(), YearModel.Again.NOTHING);
  }

  /**
   * Confirms what was seen.
   *
   * @param seen what the page showed; when somebody changed it since, it is shown again first
   */
  @PostMapping("/years/{year}/confirm")
  String confirm(
      @PathVariable String year,
      @RequestParam(defaultValue = "0") String seen,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    SchoolYear named = page.year(me, year);
    try {
      YearDesk.Done done = desk.confirm(me.organization(), named, seen, me.id());
      if (done == YearDesk.Done.MEANWHILE) {
        return again(model, me, named, words.say("meanwhile"));
      }
      if (done == YearDesk.Done.SAVED) {
        next.addFlashAttribute("done", words.say("confirmed", named.name()));
        events.publishEvent(new MeetingsChanged(me.organization()));
      }
      return "redirect:/years/" + named.name();
    } catch (Refusal refusal) {
      return again(model, me, named, words.say("refused") + " " + refusal.getMessage());
    } catch (AlreadyDone | DataAccessException e) {
      return again(model, me, named, words.say("meanwhile"));
    }
  }

  private String again(Model model, SignedIn me, SchoolYear year, String said) {
    return page.show(model, me, year, Map.of("all", said), YearModel.Again.NOTHING);
  }
}

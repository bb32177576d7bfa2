package org.almanac.releases;

import java.util.Collection;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.engine.ModelTexts;
import org.almanac.engine.Versions;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What runs on older versions, where it stands, and one button that brings along what can. */
@Controller
class ReleasesPage {
  private static final int NAMED = 20;

  private final Releases releases;
  private final ReleaseMoves moves;
  private final ModelTexts models;
  private final Persons persons;
  private final Calendars calendars;

  ReleasesPage(
      Releases releases,
      ReleaseMoves moves,
      ModelTexts models,
      Persons persons,
      Calendars calendars) {
    this.releases = releases;
    this.moves = moves;
    this.models = models;
    this.persons = persons;
    this.calendars = calendars;
  }

  /**
   * Instances of a version that stand at the same steps.
   *
   * @param where the steps by name
   * @param keys the business keys of the first of them
   * @param more how many there are beside those
   */
  record Line(
      String process,
      int version,
      int newest,
      List<String> where,
      int count,
      Collection<String> keys,
      int more,
      String obstacle) {}

  /** A line of what was done before. */
  record Done(String at, String who, int moved, int stayed) {}

  @GetMapping("/versions")
  String look(@AuthenticationPrincipal SignedIn me, Model model) {
    coordinates(me);
    List<Line> lines = releases.look(me.organization()).stream().map(this::line).toList();
    model.addAttribute("lines", lines);
    model.addAttribute(
        "movable",
        lines.stream().filter(line -> line.obstacle() == null).mapToInt(Line::count).sum());
    model.addAttribute("done", moves.of(me.organization()).stream().map(l -> done(me, l)).toList());
    return "releases/versions";
  }

  @PostMapping("/versions/move")
  String move(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    coordinates(me);
    next.addFlashAttribute("said", releases.move(me.organization(), me.id()));
    return "redirect:/versions";
  }

  private static void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private Line line(Versions.Standing standing) {
    List<String> keys = standing.instances().values().stream().sorted().limit(NAMED).toList();
    return new Line(
        models.name(standing.process(), standing.process()),
        standing.version(),
        standing.newest(),
        standing.steps().entrySet().stream()
            .map(step -> models.name(standing.process() + "." + step.getKey(), step.getValue()))
            .toList(),
        standing.instances().size(),
        keys,
        standing.instances().size() - keys.size(),
        standing.obstacle());
  }

  private Done done(SignedIn me, ReleaseMoves.Line line) {
    return new Done(
        DayWords.now().dateAndHour(calendars.of(me.organization()).local(line.at())),
        persons.findById(line.by()).map(Person::name).orElse(line.by()),
        line.moved(),
        line.stayed());
  }
}

package org.almanac.schoolplan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.access.SignedIn;
import org.almanac.meetings.SpreadsheetFile;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanDoor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Schools and board goals in one table, as a page and as a file. */
@Controller
class AlignmentPage {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final SchoolPlanDoor door;
  private final PlanDoor schools;
  private final SchoolGoals goals;
  private final SchoolPlans rows;
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  AlignmentPage(
      SchoolPlanDoor door,
      PlanDoor schools,
      SchoolGoals goals,
      SchoolPlans rows,
      SchoolPlanPlaces places,
      SchoolPlanWords words) {
    this.door = door;
    this.schools = schools;
    this.goals = goals;
    this.rows = rows;
    this.places = places;
    this.words = words;
  }

  /** Whose plan isn't in yet is by name for whoever waits for it: each superintendent the own. */
  @GetMapping("/school-plan/{year}")
  String page(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    door.forAlignment(me);
    Optional<Plan> launched = door.launched(me, year);
    if (launched.isEmpty()) {
      return notYet(year, me, model);
    }
    Plan board = launched.get();
    Alignment alignment = alignment(board);
    Set<String> mine = schools.schools(me).stream().map(Unit::code).collect(Collectors.toSet());
    model.addAttribute("year", year);
    model.addAttribute("alignment", alignment);
    model.addAttribute("served", alignment.schools());
    model.addAttribute("begun", alignment.rows().stream().filter(Alignment.Row::begun).count());
    model.addAttribute("mine", mine);
    model.addAttribute("closes", me.is(Role.COORDINATOR));
    model.addAttribute(
        "standing",
        SeasonStanding.of(
            places.schools(board.organization()).stream()
                .filter(school -> me.is(Role.COORDINATOR) || mine.contains(school.code()))
                .toList(),
            rows.findByOrganizationAndSeasonOrderBySchool(
                board.organization(), board.schoolYear())));
    return "schoolplan/alignment";
  }

  /** Schools begin once the board's plan for that year is launched; the page says so till then. */
  private String notYet(String year, SignedIn me, Model model) {
    model.addAttribute("year", door.coming(me, year));
    model.addAttribute("starts", me.is(Role.COORDINATOR));
    return "schoolplan/not-yet";
  }

  @GetMapping("/school-plan/{year}/alignment.csv")
  ResponseEntity<byte[]> file(@PathVariable String year, @AuthenticationPrincipal SignedIn me) {
    door.forAlignment(me);
    Alignment alignment = alignment(door.board(me, year));
    StringBuilder file = new StringBuilder(SpreadsheetFile.BYTE_ORDER_MARK);
    Stream<String> head =
        Stream.of("family", "code", "school").map(column -> words.say("column." + column));
    Stream<String> ends = Stream.of("alone", "open").map(column -> words.say("column." + column));
    Stream<String> titles =
        IntStream.range(0, alignment.board().size())
            .mapToObj(at -> at + 1 + ". " + alignment.board().get(at).title());
    file.append(SpreadsheetFile.line(Stream.of(head, titles, ends).flatMap(columns -> columns)));
    alignment.rows().forEach(row -> file.append(SpreadsheetFile.line(cells(row))));
    return ResponseEntity.ok()
        .contentType(CSV)
        .header("Content-Disposition", "attachment; filename=\"alignment-" + year + ".csv\"")
        .body(file.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<String> cells(Alignment.Row row) {
    Alignment.School school = row.school();
    Stream<Integer> figures =
        Stream.concat(row.serving().stream(), Stream.of(row.alone(), row.open()));
    return Stream.concat(
        Stream.of(school.family(), school.code(), school.name()), figures.map(String::valueOf));
  }

  private Alignment alignment(Plan board) {
    return Alignment.of(
        SchoolGoals.ofBoard(board),
        places.schools(board.organization()),
        goals.handedIn(
            board,
            rows.findByOrganizationAndSeasonOrderBySchool(
                board.organization(), board.schoolYear())));
  }
}

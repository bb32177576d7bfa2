package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.almanac.rules.Switches;
import org.almanac.tasks.NotMine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** The 133 schools of the district and one that opens, each on its way through the summer. */
@TestComponent
public class SummerSchools {
  public static final String SEASON = "2027-28";
  public static final LocalDate LAUNCH = LocalDate.of(2027, 5, 19);
  public static final LocalDate DUE = LocalDate.of(2027, 6, 30);
  static final String DDSB = "ddsb";
  static final LocalDate OPENING = LocalDate.of(2027, 9, 7);
  private static final String NEW_SCHOOL = "990001";
  private static final LocalDate LEAVES = LocalDate.of(2027, 6, 4);
  private static final LocalDate AUGUST = LocalDate.of(2027, 8, 16);

  /** How many of each; the others are on time. */
  private static final Map<SummerWay, Integer> KINDS = new EnumMap<>(SummerWay.class);

  static {
    for (SummerWay way : SummerWay.values()) {
      KINDS.put(way, 3);
    }
    KINDS.keySet().removeAll(Set.of(SummerWay.ON_TIME, SummerWay.OPENS));
    KINDS.put(SummerWay.LATE_COMES, 5);
    KINDS.put(SummerWay.SILENT, 4);
    KINDS.put(SummerWay.TALKED_READY, 5);
  }

  private static final Set<SummerWay> ASKS =
      Set.of(SummerWay.VACANT, SummerWay.TALKED_READY, SummerWay.TALKED_REVISED);

  private final SchoolPlans rows;
  private final SchoolPlanMoves moves;
  private final LatePlans late;
  private final Plans plans;
  private final Drafts drafts;
  private final Units units;
  private final SummerPeople people;
  private final Switches switches;
  private final NotMine notMine;
  private final Tenants tenants;
  private final Calendars calendars;

  private final Map<String, SummerWay> ways = new TreeMap<>();
  private final Map<String, LocalDate> handsIn = new HashMap<>();
  private String coordinator;

  SummerSchools(
      SchoolPlans rows,
      SchoolPlanMoves moves,
      LatePlans late,
      Plans plans,
      Drafts drafts,
      Units units,
      SummerPeople people,
      Switches switches,
      NotMine notMine,
      Tenants tenants,
      Calendars calendars) {
    this.rows = rows;
    this.moves = moves;
    this.late = late;
    this.plans = plans;
    this.drafts = drafts;
    this.units = units;
    this.people = people;
    this.switches = switches;
    this.notMine = notMine;
    this.tenants = tenants;
    this.calendars = calendars;
  }

  /** Who is how; the same on every run. */
  public void mixed(String coordinator) {
    this.coordinator = coordinator;
    List<Unit> schools = schools();
    assertThat(schools).as("Durham's").hasSize(133);
    Random random = new Random(133);
    Collections.shuffle(schools, random);
    List<SummerWay> mix = new ArrayList<>();
    KINDS.forEach((way, many) -> mix.addAll(Collections.nCopies(many, way)));
    people.are(coordinator);
    schools.forEach(one -> handsIn.put(one.code(), LocalDate.of(2027, 6, 8 + random.nextInt(21))));
    Set<Long> asked = new HashSet<>();
    for (SummerWay way : mix) {
      // what its superintendent has a task more for happens once in a family
      Unit school =
          schools.stream()
              .filter(one -> !ASKS.contains(way) || !asked.contains(one.parentId()))
              .findFirst()
              .orElseThrow();
      schools.remove(school);
      ways.put(school.code(), way);
      if (ASKS.contains(way)) {
        asked.add(school.parentId());
      }
    }
    schools.forEach(one -> ways.put(one.code(), SummerWay.ON_TIME));
  }

  /** The director launches the board's plan; each school begins its own. */
  public void launches(String director) {
    switches.put(DDSB, SchoolPlanProgram.RUNS, true, "2026-27", coordinator);
    String district =
        units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.DISTRICT).get(0).code();
    Plan board = plans.begun(DDSB, district, SEASON, "BIP-2026-27");
    drafts.takeOver(
        board.id(),
        List.of(new Goal("b0000001", "Every child reads.", "", "", "", "", List.of())),
        director);
    tenants.within(
        DDSB,
        () -> {
          plans.launch(board, LAUNCH, Set.of());
        });
  }

  /** What happens at the schools on a day, beside their tasks. */
  public void live(LocalDate day, Supplier<Map<String, Task>> drafting) {
    if (day.equals(LocalDate.of(2027, 5, 27))) {
      each(SummerWay.BEGUN_AGAIN, code -> moves.withdraw(row(code), people.leads(code), null));
    } else if (day.equals(LEAVES)) {
      each(SummerWay.NEW_IN_JUNE, code -> people.succeeds(code, day));
      each(SummerWay.ACTING, code -> people.leaves(code, day));
      each(SummerWay.VACANT, code -> people.leaves(code, day));
    } else if (day.equals(LEAVES.plusDays(3))) {
      each(SummerWay.ACTING, code -> people.takes(code, day, LocalDate.of(2027, 8, 31), true));
    } else if (day.equals(LocalDate.of(2027, 6, 15))) {
      each(
          SummerWay.WITHDRAWN, code -> moves.withdraw(row(code), people.leads(code), "A new team"));
      each(
          SummerWay.CLOSES, code -> moves.schoolCloses(row(code), coordinator, "Few pupils", null));
    } else if (day.equals(LocalDate.of(2027, 6, 28))) {
      each(SummerWay.TAKEN_BACK, code -> moves.recall(row(code)));
    } else if (day.equals(LocalDate.of(2027, 7, 5))) {
      each(SummerWay.LATE_COMES, code -> late.comes(row(code), LocalDate.of(2027, 8, 27)));
      each(SummerWay.LATE_OTHER_FAMILY, code -> late.comes(row(code), LocalDate.of(2027, 9, 3)));
      each(SummerWay.LATE_CALL, code -> late.call(row(code)));
      Map<String, Task> open = drafting.get();
      each(
          SummerWay.LATE_NOT_MINE,
          code -> notMine.say(open.get(code).getId(), open.get(code).getAssignee()));
    } else if (day.equals(LocalDate.of(2027, 7, 6))) {
      each(SummerWay.LATE_NOT_MINE, code -> people.succeeds(code, day));
    } else if (day.equals(LocalDate.of(2027, 7, 8))) {
      each(SummerWay.OTHER_FAMILY, people::goesToAnotherFamily);
    } else if (day.equals(LocalDate.of(2027, 7, 14))) {
      each(SummerWay.WITHDRAWN_LATER, code -> moves.withdraw(row(code), people.leads(code), null));
      each(
          SummerWay.MERGES,
          code -> moves.schoolCloses(row(code), coordinator, "", neighbour(code)));
    } else if (day.equals(AUGUST)) {
      each(SummerWay.NEW_IN_AUGUST, code -> people.succeeds(code, day));
      each(SummerWay.VACANT, code -> people.takes(code, day, null, false));
      each(SummerWay.LATE_OTHER_FAMILY, people::goesToAnotherFamily);
    } else if (day.equals(LocalDate.of(2027, 9, 1))) {
      each(SummerWay.ACTING, code -> people.takes(code, day, null, false));
    } else if (day.equals(OPENING)) {
      opens();
    }
  }

  /** Whether the draft of a school goes on its way today. */
  public boolean handsIn(String code, LocalDate day) {
    return switch (ways.get(code)) {
      case SILENT -> false;
      case TAKEN_BACK -> !day.isBefore(row(code).afterItsDay().late() ? day : taken(code));
      case LATE_COMES, LATE_OTHER_FAMILY, LATE_CALL, LATE_NOT_MINE ->
          !day.isBefore(LocalDate.of(2027, 8, 26));
      case OPENS -> !day.isBefore(OPENING.plusDays(13));
      case WITHDRAWN, CLOSES -> false;
      default -> !day.isBefore(handsIn.get(code));
    };
  }

  private LocalDate taken(String code) {
    return calendars.of(DDSB).today().isBefore(LocalDate.of(2027, 6, 28))
        ? handsIn.get(code).minusDays(7)
        : LocalDate.of(2027, 6, 29);
  }

  /** One goal that serves the board's. */
  public void writes(String code, String by) {
    Plan plan = plans.begun(DDSB, code, SEASON, "SIP-" + SEASON);
    if (plan.goals().isEmpty()) {
      String key = drafts.addGoal(plan.id(), by).orElseThrow();
      Draft.Typed title = new Draft.Typed("We read aloud.", Draft.mark(""));
      Draft.Typed serves = new Draft.Typed("b0000001", Draft.mark(""));
      drafts.save(
          plan.id(),
          Map.of(key + "-title", title, key + "-serves", serves),
          new Draft.Choices(Set.of(), Set.of("b0000001"), Set.of()),
          by,
          Locale.CANADA);
    }
  }

  /** The school answers its feedback; a few never do. */
  public boolean answers(String code) {
    return ways.get(code) != SummerWay.NO_ANSWER;
  }

  boolean wantsTalk(String code) {
    return Set.of(SummerWay.TALKED_READY, SummerWay.TALKED_REVISED).contains(ways.get(code))
        && row(code)
            .handedIn()
            .map(HandedIn::at)
            .orElseThrow()
            .isBefore(calendars.of(DDSB).at(LocalDate.of(2027, 8, 1), LocalTime.NOON));
  }

  /** What the superintendent says after the talk. */
  public String outcome(String code) {
    return ways.get(code) == SummerWay.TALKED_REVISED ? "revise" : "ready";
  }

  /** Who took a plan back, or began it once more: the same task a second time. */
  public Set<String> anew() {
    return Stream.of(SummerWay.TAKEN_BACK, SummerWay.BEGUN_AGAIN, SummerWay.TALKED_REVISED)
        .flatMap(way -> of(way).stream())
        .map(people::leads)
        .collect(Collectors.toSet());
  }

  public static String school(String businessKey) {
    return SchoolImprovementPlanProcess.school(businessKey);
  }

  /** Schools of that way. */
  public List<String> of(SummerWay way) {
    return ways.entrySet().stream()
        .filter(one -> one.getValue() == way)
        .map(Map.Entry::getKey)
        .toList();
  }

  SchoolPlan row(String code) {
    return rows.named(DDSB, SEASON, code);
  }

  Map<String, SummerWay> ways() {
    return ways;
  }

  private void each(SummerWay way, Consumer<String> does) {
    tenants.within(DDSB, () -> of(way).forEach(does));
  }

  private void opens() {
    ways.put(NEW_SCHOOL, SummerWay.OPENS);
    tenants.within(DDSB, () -> people.opens(NEW_SCHOOL, of(SummerWay.ON_TIME).get(0), OPENING));
  }

  private String neighbour(String code) {
    return of(SummerWay.ON_TIME).stream()
        .filter(one -> !one.equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<Unit> schools() {
    return units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.SCHOOL).stream()
        .sorted(Comparator.comparing(Unit::code))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}

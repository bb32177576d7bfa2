package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.almanac.rules.Switches;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Two families begin with schools' plans; five of them are in when July begins. */
@TestComponent
class ASummerToRead {
  static final String DDSB = "ddsb";
  static final String SEASON = "2027-28";
  private static final LocalDate LAUNCH = LocalDate.of(2027, 5, 19);
  private static final String DRAFT = "Draft the school plan";

  private final Timeline timeline;
  private final Calendars calendars;
  private final RoleHolders holders;
  private final Units units;
  private final Plans plans;
  private final Drafts drafts;
  private final Switches switches;
  private final Tenants tenants;
  private final TaskService tasks;
  private final FormService forms;

  private Unit first;
  private Unit second;

  ASummerToRead(
      Timeline timeline,
      Calendars calendars,
      RoleHolders holders,
      Units units,
      Plans plans,
      Drafts drafts,
      Switches switches,
      Tenants tenants,
      TaskService tasks,
      FormService forms) {
    this.timeline = timeline;
    this.calendars = calendars;
    this.holders = holders;
    this.units = units;
    this.plans = plans;
    this.drafts = drafts;
    this.switches = switches;
    this.tenants = tenants;
    this.tasks = tasks;
    this.forms = forms;
  }

  /** Launched in May; in June three schools of one family and two of another hand in. */
  void comes() {
    sleepsUntil(LAUNCH);
    List<Unit> families =
        units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.FAMILY).stream()
            .filter(
                family ->
                    holders.byUnit(DDSB, Role.SUPERINTENDENT, LAUNCH).containsKey(family.code()))
            .toList();
    first = families.get(0);
    second = families.get(1);
    launches();
    schools(first).stream().limit(3).forEach(this::handsIn);
    schools(second).stream().limit(2).forEach(this::handsIn);
    sleepsUntil(LocalDate.of(2027, 7, 2));
  }

  private void launches() {
    Person director = holders.all(DDSB, Role.DIRECTOR, LAUNCH).get(0);
    switches.put(DDSB, "schoolplan.runs", true, "2026-27", coordinator().id());
    String district =
        units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.DISTRICT).get(0).code();
    Plan board = plans.begun(DDSB, district, SEASON, "BIP-2026-27");
    List<Goal> goals = List.of(goal("b0000001", "Every child reads every day.", "", ""));
    drafts.takeOver(board.id(), goals, director.id());
    Set<String> families = Set.of(first.code(), second.code());
    tenants.within(DDSB, () -> plans.launch(board, LAUNCH, families));
    settles();
  }

  private void handsIn(Unit school) {
    String principal = principal(school).id();
    Plan plan = plans.begun(DDSB, school.code(), SEASON, "SIP-" + SEASON);
    drafts.takeOver(
        plan.id(),
        List.of(
            goal(
                "a" + school.code(),
                "We read aloud at " + school.name() + ", ten minutes a day.",
                "Who hears stories wants to read them.",
                "b0000001"),
            goal("c" + school.code(), "Recess has room for everybody.", "", "")),
        principal);
    Task task =
        tasks
            .createTaskQuery()
            .tenantIdIn(DDSB)
            .taskName(DRAFT)
            .processInstanceBusinessKey(key(school))
            .singleResult();
    assertThat(task.getAssignee()).isEqualTo(principal);
    sends(task, Map.of());
  }

  /** Somebody sends a task without a browser. */
  void sends(Task task, Map<String, Object> fields) {
    tenants.within(DDSB, () -> forms.submitTaskForm(task.getId(), fields));
    settles();
  }

  private static Goal goal(String key, String title, String why, String serves) {
    return new Goal(key, title, why, "", serves, key.startsWith("c") ? "Our yard." : "", List.of());
  }

  static String key(Unit school) {
    return DDSB + ":SIP-" + SEASON + ":" + school.code();
  }

  /** The schools of the first family, by name. */
  List<Unit> ofFirst() {
    return schools(first);
  }

  List<Unit> schoolsInSeason() {
    List<Unit> all = new ArrayList<>(schools(first));
    all.addAll(schools(second));
    return all;
  }

  private List<Unit> schools(Unit family) {
    return units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.SCHOOL).stream()
        .filter(school -> family.id().equals(school.parentId()))
        .sorted(Comparator.comparing(Unit::name))
        .toList();
  }

  Person firstSuperintendent() {
    return holders.byUnit(DDSB, Role.SUPERINTENDENT, today()).get(first.code());
  }

  Person secondSuperintendent() {
    return holders.byUnit(DDSB, Role.SUPERINTENDENT, today()).get(second.code());
  }

  Person principal(Unit school) {
    return holders.byUnit(DDSB, Role.PRINCIPAL, today()).get(school.code());
  }

  Person coordinator() {
    return holders.all(DDSB, Role.COORDINATOR, today()).get(0);
  }

  /** Nothing of the days between is lived, as if the program had been stopped. */
  void sleepsUntil(LocalDate day) {
    ClockUtil.setCurrentTime(Date.from(calendars.of(DDSB).at(day, LocalTime.of(9, 0))));
    settles();
  }

  /** Done is what is due now. */
  void settles() {
    timeline.moveTo(ClockUtil.getCurrentTime().toInstant());
  }

  private LocalDate today() {
    return calendars.of(DDSB).today();
  }
}

package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.almanac.rules.Profiles;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A district of three families with two schools each, a new one for each test, on the last school
 * day of June 2027 under Durham's rules: every plan for 2027-28 is in.
 */
@TestComponent
class ReadTogether {
  static final String YEAR = "2027-28";
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Draft.Choices ANY = new Draft.Choices(Set.of(), Set.of(), Set.of());

  @Autowired Timeline timeline;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired Tenants tenants;
  @Autowired JdbcClient jdbc;
  @Autowired SchoolPlans plans;
  @Autowired ModerationForming forming;
  @Autowired ModerationGroups groups;
  @Autowired RoleAssignments roles;
  @Autowired Persons persons;
  @Autowired private Clock clock;
  @Autowired private Organizations organizations;
  @Autowired private Units units;
  @Autowired private Profiles profiles;
  @Autowired private NoticeSeen notice;
  @Autowired private Plans texts;
  @Autowired private Drafts drafts;
  @Autowired private WebApplicationContext pages;

  String code;
  private MockMvc web;

  void opens() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    ClockUtil.setCurrentTime(
        Date.from(
            LocalDateTime.of(LocalDate.of(2027, 6, 30), LocalTime.of(17, 0))
                .atZone(TORONTO)
                .toInstant()));
    code = "m" + NUMBER.incrementAndGet();
    organizations.save(new Organization(code, "District " + code));
    profiles.seed(code, "durham-2014");
    Unit district = units.save(new Unit(code, "000", "District", UnitKind.DISTRICT, null));
    holds("dora", Role.DIRECTOR, district);
    holds("cora", Role.COORDINATOR, district);
    for (int family = 1; family <= 3; family++) {
      Unit unit =
          units.save(
              new Unit(code, "F" + family, "Family " + family, UnitKind.FAMILY, district.id()));
      holds("s" + family, Role.SUPERINTENDENT, unit);
      for (int school = 1; school <= 2; school++) {
        String number = family + "0" + school;
        Unit one =
            units.save(new Unit(code, number, "School " + number, UnitKind.SCHOOL, unit.id()));
        holds("p" + number, Role.PRINCIPAL, one);
      }
    }
  }

  /** Every school's plan is in, but for these. */
  void handsIn(String... without) {
    for (Unit school : units.findByOrganizationAndKindOrderByName(code, UnitKind.SCHOOL)) {
      if (!Set.of(without).contains(school.code())) {
        sends(school.code(), "p" + school.code());
      }
    }
  }

  SchoolPlan sends(String school, String by) {
    Plan plan = texts.begun(code, school, YEAR, "SIP-" + YEAR);
    if (plan.goals().isEmpty()) {
      String key = drafts.addGoal(plan.id(), id(by)).orElseThrow();
      drafts.save(
          plan.id(),
          Map.of(key + "-title", new Draft.Typed("We wonder at " + school, Draft.mark(""))),
          ANY,
          id(by),
          Locale.CANADA);
    }
    int version = texts.keep(texts.of(code, school, YEAR).orElseThrow(), "", id(by)).number();
    SchoolPlan row =
        plans
            .findByOrganizationAndSeasonAndSchool(code, YEAR, school)
            .orElseGet(() -> new SchoolPlan(code, YEAR, school));
    row.handIn(version, id(by), clock.instant());
    return plans.save(row);
  }

  /** The coordinator looks, and publishes what is there. */
  List<ModerationGroup> publishes() {
    int before = groups().size();
    publishesOnly();
    settle();
    return groups().subList(before, groups().size());
  }

  /** The same, before any group has begun. */
  void publishesOnly() {
    Shown draft = open("cora", "/moderation/" + YEAR + "/draft");
    String mark = draft.text().replaceAll("(?s).*name=\"mark\" value=\"([0-9a-f]+)\".*", "$1");
    Shown sent = send("cora", "/moderation/" + YEAR + "/publish", Map.of("mark", mark));
    assertThat(sent.to()).isEqualTo("/moderation/" + YEAR);
  }

  List<ModerationGroup> groups() {
    return groups.findByOrganizationAndSchoolYearOrderByNumber(code, YEAR);
  }

  ModerationGroup group(int number) {
    return groups.of(code, YEAR, number);
  }

  static String page(int number) {
    return "/moderation/" + YEAR + "/" + number;
  }

  /** Types into a field of a page as its script does. */
  Shown types(String name, String page, String path, String text) {
    String shown = open(name, page).text();
    String seen =
        shown.contains("name=\"seen-" + path + "\"")
            ? shown.replaceAll("(?s).*name=\"seen-" + path + "\" value=\"([^\"]*)\".*", "$1")
            : Draft.mark("");
    return send(name, page, Map.of("text-" + path, text, "seen-" + path, seen));
  }

  SchoolPlan plan(String school) {
    return plans.named(code, YEAR, school);
  }

  String id(String name) {
    return code + name;
  }

  void holds(String name, Role role, Unit unit) {
    Person person =
        persons
            .findById(id(name))
            .orElseGet(
                () ->
                    persons.save(
                        new Person(
                            id(name), code, name, "Of " + code, id(name) + "@m.example.org")));
    roles.save(new RoleAssignment(person, role, unit, LONG_AGO));
    notice.seen(code, id(name), "en", true);
  }

  Unit unit(String unitCode) {
    return units.findByOrganization(code).stream()
        .filter(unit -> unit.code().equals(unitCode))
        .findFirst()
        .orElseThrow();
  }

  void moveTo(LocalDate day, String hour) {
    timeline.moveTo(LocalDateTime.of(day, LocalTime.parse(hour)).atZone(TORONTO).toInstant());
  }

  void settle() {
    timeline.moveTo(clock.instant());
  }

  List<Task> waiting(String task, String... names) {
    List<String> ids = List.of(names).stream().map(this::id).toList();
    return tasks.createTaskQuery().tenantIdIn(code).taskName(task).list().stream()
        .filter(one -> ids.isEmpty() || ids.contains(one.getAssignee()))
        .toList();
  }

  Task task(String task, String name) {
    List<Task> found = waiting(task, name);
    assertThat(found).as(task + " of " + name).hasSize(1);
    return found.get(0);
  }

  void submit(Task task, Map<String, Object> fields) {
    forms.submitTaskForm(task.getId(), fields);
    settle();
  }

  List<String> ends() {
    return history.createHistoricActivityInstanceQuery().tenantIdIn(code).list().stream()
        .filter(one -> one.getProcessDefinitionKey().equals(PlanModerationProcess.ID))
        .filter(one -> one.getActivityType().toLowerCase(Locale.ROOT).endsWith("endevent"))
        .map(one -> one.getActivityName())
        .sorted()
        .toList();
  }

  int told(String name) {
    return jdbc.sql(
            "select count(*) from notice where organization = ? and person = ? and kind = ?")
        .params(code, id(name), ModerationNews.NOT_BEGUN)
        .query(Integer.class)
        .single();
  }

  record Shown(int status, String text, String to, byte[] bytes) {}

  Shown open(String name, String path) {
    return perform(new SignedIn(id(name), code, name, Set.of()), get(URI.create(path)));
  }

  Shown send(String name, String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(URI.create(path)).with(csrf());
    fields.forEach(request::param);
    return perform(new SignedIn(id(name), code, name, Set.of()), request);
  }

  Shown perform(SignedIn me, MockHttpServletRequestBuilder request) {
    var token = UsernamePasswordAuthenticationToken.authenticated(me, null, List.of());
    try {
      var response = web.perform(request.with(authentication(token))).andReturn().getResponse();
      return new Shown(
          response.getStatus(),
          response.getContentAsString(StandardCharsets.UTF_8),
          response.getRedirectedUrl(),
          response.getContentAsByteArray());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

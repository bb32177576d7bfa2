package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.almanac.rules.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of a school's plan, for those who may see them, after the board plan's launch. */
@AlmanacTest
class SchoolPlanPagesTest {
  private static final String ORG = "d78";
  private static final String YEAR = "2027-28";
  private static final String ALL = "/school-plan/" + YEAR;
  private static final String PLAN = ALL + "/101";
  private static final String EDIT = PLAN + "/edit";
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired WebApplicationContext pages;
  @Autowired Organizations organizations;
  @Autowired Units units;
  @Autowired Persons persons;
  @Autowired RoleAssignments roles;
  @Autowired RoleHolders holders;
  @Autowired Profiles profiles;
  @Autowired NoticeSeen notice;
  @Autowired Plans plans;
  @Autowired Drafts drafts;
  @Autowired SchoolPlans rows;
  @Autowired Calendars calendars;

  private MockMvc web;

  @BeforeEach
  void aDistrictWithALaunchedPlan() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    if (organizations.existsById(ORG)) {
      return;
    }
    organizations.save(new Organization(ORG, "District"));
    profiles.seed(ORG, "durham-2014");
    Unit district = units.save(new Unit(ORG, "000", "District", UnitKind.DISTRICT, null));
    Unit lakes = units.save(new Unit(ORG, "F1", "Lakes", UnitKind.FAMILY, district.id()));
    Unit shore = units.save(new Unit(ORG, "F2", "Shore", UnitKind.FAMILY, district.id()));
    Unit birch = units.save(new Unit(ORG, "101", "Birch PS", UnitKind.SCHOOL, lakes.id()));
    Unit ash = units.save(new Unit(ORG, "102", "=Ash PS", UnitKind.SCHOOL, shore.id()));
    units.save(new Unit(ORG, "103", "Cedar PS", UnitKind.SCHOOL, lakes.id()));
    holds("sam", Role.SUPERINTENDENT, lakes);
    holds("sue", Role.SUPERINTENDENT, shore);
    holds("cora", Role.COORDINATOR, district);
    holds("dora", Role.DIRECTOR, district);
    holds("olga", Role.OFFICER, district);
    holds("paula", Role.PRINCIPAL, birch);
    holds("vic", Role.VICE_PRINCIPAL, birch);
    holds("pete", Role.PRINCIPAL, ash);
    holds("marc", Role.MENTOR, district);
    Plan board = plans.begun(ORG, "000", YEAR, "BIP-2026-27");
    String key = drafts.addGoal(board.id(), id("dora")).orElseThrow();
    type(board, key, "title", "Every child reads every day.");
    plans.launched(board, LocalDate.of(2027, 5, 19));
  }

  private void type(Plan plan, String key, String field, String text) {
    drafts.save(
        plan.id(),
        Map.of(key + "-" + field, new Draft.Typed(text, Draft.mark(""))),
        new Draft.Choices(Set.of(), Set.of(), Set.of()),
        id("dora"),
        Locale.CANADA);
  }

  @Test
  void whoever_leads_the_school_writes_and_its_team_and_superintendent_read() {
    assertThat(open("paula", EDIT).status()).isEqualTo(200);
    for (String reader : List.of("vic", "sam")) {
      assertThat(open(reader, PLAN).status()).as(reader).isEqualTo(200);
      assertThat(open(reader, EDIT).status()).as(reader).isEqualTo(403);
      assertThat(send(reader, EDIT, Map.of("do", "goal")).status()).as(reader).isEqualTo(403);
    }
    for (String other : List.of("sue", "pete", "cora")) {
      assertThat(open(other, PLAN).status()).as(other).isEqualTo(404);
      assertThat(open(other, EDIT).status()).as(other).isEqualTo(404);
      assertThat(send(other, EDIT, Map.of("do", "goal")).status()).as(other).isEqualTo(404);
    }
    for (String other : List.of("dora", "olga", "marc")) {
      assertThat(open(other, PLAN).status()).as(other).isIn(403, 404);
      assertThat(open(other, ALL).status()).as(other).isEqualTo(403);
    }
  }

  @Test
  void another_organization_sees_nothing_of_it() {
    for (Role role : List.of(Role.PRINCIPAL, Role.SUPERINTENDENT, Role.COORDINATOR)) {
      SignedIn stranger = elsewhere(role);
      assertThat(show(stranger, PLAN).status()).as(role.word()).isEqualTo(404);
      assertThat(show(stranger, EDIT).status()).as(role.word()).isEqualTo(404);
      assertThat(show(stranger, ALL).status()).as(role.word()).isIn(200, 403, 404);
      assertThat(show(stranger, ALL).text()).as("of another district").doesNotContain("Birch");
      assertThat(show(stranger, ALL + "/alignment.csv").status()).isIn(403, 404);
    }
  }

  @Test
  void in_a_vacancy_the_familys_superintendent_writes() {
    assertThat(open("sam", ALL + "/103/edit").status()).isEqualTo(200);
    assertThat(open("sue", ALL + "/103/edit").status()).isEqualTo(404);
  }

  @Test
  void nothing_is_there_before_the_board_plan_is_launched() {
    for (String year : List.of("2028-29", "1999-00", "%3Cb%3E")) {
      assertThat(open("paula", "/school-plan/" + year + "/101").status()).isEqualTo(404);
      assertThat(open("paula", "/school-plan/" + year + "/101/edit").status()).isEqualTo(404);
      assertThat(open("cora", "/school-plan/" + year).status()).isEqualTo(404);
      assertThat(open("cora", "/school-plan/" + year + "/alignment.csv").status()).isEqualTo(404);
    }
    assertThat(open("paula", "/school-plan/2028-29").status()).isEqualTo(403);
    plans.begun(ORG, "000", "2029-30", "BIP-2028-29");
    assertThat(open("paula", "/school-plan/2029-30/101/edit").status()).isEqualTo(404);
  }

  @Test
  void before_a_season_its_page_says_what_begins_it() {
    String year = SchoolYear.containing(calendars.of(ORG).today()).name();
    assertThat(open("cora", "/school-plan/" + year).text())
        .contains("No school has begun its plan for " + year, "Start process", "/years/programs");
    assertThat(open("sam", "/school-plan/" + year).text())
        .contains("No school has begun")
        .doesNotContain("Start process");
    assertThat(open("paula", "/school-plan/" + year).status()).isEqualTo(403);
    assertThat(open("cora", "/school-plan/" + year + "/alignment.csv").status()).isEqualTo(404);
  }

  @Test
  void each_school_goal_names_the_board_goal_it_serves_or_says_why_not() {
    String goal = newGoal();
    Goal board = plans.launched(ORG, YEAR).orElseThrow().goals().get(0);
    assertThat(type(goal, "serves", "nothing").status()).isEqualTo(409);
    assertThat(type(goal, "title", "We read aloud at <b>noon</b>.").status()).isEqualTo(302);
    assertThat(open("sam", PLAN).text())
        .contains("We read aloud at &lt;b&gt;noon&lt;/b&gt;.")
        .contains("Nobody said yet which board goal it serves.");
    assertThat(type(goal, "serves", board.key()).status()).isEqualTo(302);
    assertThat(open("sam", PLAN).text())
        .contains("It serves the board’s goal:", "Every child reads every day.")
        .doesNotContain("Nobody said yet which");
    assertThat(type(goal, "serves", "").status()).isEqualTo(302);
    assertThat(type(goal, "alone", "Our roof comes first.").status()).isEqualTo(302);
    assertThat(open("vic", PLAN).text())
        .contains("It serves no board goal:", "Our roof comes first.");
    Shown tooLong = type(goal, "alone", "x".repeat(1001));
    assertThat(tooLong.status()).isEqualTo(409);
    assertThat(tooLong.text()).contains("has 1,001 characters, and 1,000 fit", "x".repeat(1001));
    send("paula", EDIT, Map.of("do", "remove-" + goal));
  }

  @Test
  void versions_are_kept_and_compared_with_the_board_goal_in_its_words() {
    String goal = newGoal();
    Goal board = plans.launched(ORG, YEAR).orElseThrow().goals().get(0);
    type(goal, "title", "We read at home.");
    assertThat(send("paula", EDIT, Map.of("do", "keep")).to()).isEqualTo(EDIT + "?kept");
    type(goal, "serves", board.key());
    send("paula", EDIT, Map.of("do", "keep"));
    assertThat(open("sam", "/plans/101?year=" + YEAR).text())
        .contains("The board goal that it serves", "Every child reads every day.")
        .doesNotContain(board.key());
    send("paula", EDIT, Map.of("do", "remove-" + goal));
  }

  @Test
  void coordinator_and_superintendents_see_where_schools_goals_meet_the_boards() {
    String goal = newGoal();
    type(goal, "title", "We read aloud.");
    type(goal, "serves", plans.launched(ORG, YEAR).orElseThrow().goals().get(0).key());
    String table = open("cora", ALL).text();
    assertThat(table).contains("The goals of one school stand here so far, of 3.", "one school");
    assertThat(table).doesNotContain("href=\"" + PLAN);
    assertThat(open("sam", ALL).text()).contains("href=\"" + PLAN).doesNotContain(ALL + "/102");
    assertThat(open("paula", ALL).status()).isEqualTo(403);
    assertThat(open("paula", ALL + "/alignment.csv").status()).isEqualTo(403);
    assertThat(open("sue", ALL + "/alignment.csv").text().lines())
        .containsExactly(
            "\uFEFF\"Family\",\"Code\",\"School\",\"1. Every child reads every day.\","
                + "\"None, and why\",\"Not said yet\"",
            "\"Lakes\",\"101\",\"Birch PS\",\"1\",\"0\",\"0\"",
            "\"Lakes\",\"103\",\"Cedar PS\",\"0\",\"0\",\"0\"",
            "\"Shore\",\"102\",\"'=Ash PS\",\"0\",\"0\",\"0\"");
    SchoolPlan row = rows.save(new SchoolPlan(ORG, YEAR, "101"));
    assertThat(open("cora", ALL).text())
        .as("a draft is its school's own")
        .contains("No school’s goals stand here so far, of 3.");
    assertThat(open("cora", ALL + "/alignment.csv").text())
        .contains("\"Lakes\",\"101\",\"Birch PS\",\"0\",\"0\",\"0\"");
    rows.delete(row);
    send("paula", EDIT, Map.of("do", "remove-" + goal));
  }

  @Test
  void the_first_page_leads_there() {
    assertThat(open("paula", "/").text())
        .contains("The board’s plan for 2027-28 is launched.", "href=\"" + EDIT + "\"");
    assertThat(open("cora", "/").text()).contains("href=\"" + ALL + "\"");
    assertThat(open("dora", "/").text()).doesNotContain("href=\"" + ALL);
  }

  @Test
  void the_first_page_offers_no_writing_on_what_is_handed_in() {
    SchoolPlan row = new SchoolPlan(ORG, YEAR, "102");
    row.handIn(1, id("pete"), Instant.parse("2027-06-20T14:00:00Z"));
    rows.save(row);
    assertThat(open("pete", "/").text())
        .contains("The plan of =Ash PS for 2027-28. Handed in on Sunday, 20 June", ">Read it<")
        .doesNotContain("write on", "Write the first goal");
    rows.delete(row);
  }

  @Test
  void who_reads_french_reads_it_in_french() {
    notice.seen(ORG, id("paula"), "fr", true);
    assertThat(open("paula", EDIT).text())
        .contains("Écrire le plan de Birch PS pour 2027-28", "Les buts du conseil pour 2027-28");
    notice.seen(ORG, id("paula"), "en", true);
  }

  private String newGoal() {
    String to = send("paula", EDIT, Map.of("do", "goal")).to();
    return to.substring(to.length() - 8);
  }

  private Shown type(String goal, String field, String text) {
    Goal stands =
        plans.of(ORG, "101", YEAR).orElseThrow().goals().stream()
            .filter(one -> one.key().equals(goal))
            .findFirst()
            .orElseThrow();
    String seen =
        switch (field) {
          case "title" -> stands.title();
          case "serves" -> stands.serves();
          default -> stands.alone();
        };
    return send(
        "paula",
        EDIT,
        Map.of("text-" + goal + "-" + field, text, "seen-" + goal + "-" + field, Draft.mark(seen)));
  }

  private void holds(String name, Role role, Unit unit) {
    Person person =
        persons.save(new Person(id(name), ORG, name, "Of " + ORG, name + "@d78.example.org"));
    roles.save(new RoleAssignment(person, role, unit, LONG_AGO));
    notice.seen(ORG, id(name), "en", true);
  }

  private static String id(String name) {
    return ORG + name;
  }

  /** Somebody of the same role in the sandbox's own district. */
  private SignedIn elsewhere(Role role) {
    String person = holders.all("ddsb", role, LocalDate.of(2026, 8, 17)).get(0).id();
    notice.seen("ddsb", person, "en", true);
    return new SignedIn(person, "ddsb", "Elsewhere", Set.of(role));
  }

  private record Shown(int status, String text, String to) {}

  private Shown open(String name, String path) {
    return show(new SignedIn(id(name), ORG, name, Set.of()), path);
  }

  private Shown show(SignedIn me, String path) {
    return perform(me, get(URI.create(path)));
  }

  private Shown send(String name, String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(URI.create(path)).with(csrf());
    fields.forEach(request::param);
    return perform(new SignedIn(id(name), ORG, name, Set.of()), request);
  }

  private Shown perform(SignedIn me, MockHttpServletRequestBuilder request) {
    var token = UsernamePasswordAuthenticationToken.authenticated(me, null, List.of());
    try {
      var response = web.perform(request.with(authentication(token))).andReturn().getResponse();
      return new Shown(
          response.getStatus(),
          response.getContentAsString(StandardCharsets.UTF_8),
          response.getRedirectedUrl());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

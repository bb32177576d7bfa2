package org.almanac.boardplan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.AlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
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
import org.almanac.rules.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A small district with every voice at its table, and what its people do on the plan's pages. */
@AlmanacTest
abstract class ABoardPlan {
  static final String ORG = "d77";
  static final String YEAR = "2026-27";
  static final String PLAN = "/board-plan/" + YEAR;
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired WebApplicationContext pages;
  @Autowired Organizations organizations;
  @Autowired Units units;
  @Autowired Persons persons;
  @Autowired RoleAssignments roles;
  @Autowired RoleHolders holders;
  @Autowired Profiles profiles;
  @Autowired NoticeSeen notice;
  @Autowired BoardPlans boards;
  @Autowired BoardGoals goals;

  private MockMvc web;
  Unit district;

  @BeforeEach
  void aDistrictWithItsVoices() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    if (organizations.existsById(ORG)) {
      return;
    }
    organizations.save(new Organization(ORG, "District"));
    profiles.seed(ORG, "durham-2014");
    district = units.save(new Unit(ORG, "000", "District", UnitKind.DISTRICT, null));
    Unit lakes = units.save(new Unit(ORG, "F1", "Lakes", UnitKind.FAMILY, district.id()));
    Unit birch = units.save(new Unit(ORG, "101", "Birch PS", UnitKind.SCHOOL, lakes.id()));
    holds("dora", Role.DIRECTOR, district);
    List.of("sam", "sue", "sid", "syl", "stu", "sol")
        .forEach(name -> holds(name, Role.SUPERINTENDENT, lakes));
    List.of("olga", "otto").forEach(name -> holds(name, Role.OFFICER, district));
    List.of("ana", "abe").forEach(name -> holds(name, Role.ASSOCIATION_REPRESENTATIVE, district));
    holds("chris", Role.CHAIR, district);
    holds("cora", Role.COORDINATOR, district);
    holds("paula", Role.PRINCIPAL, birch);
    holds("marc", Role.MENTOR, district);
    boards.save(new BoardPlan(ORG, YEAR));
  }

  BoardPlan board() {
    return boards.of(ORG, YEAR);
  }

  void now(BoardPlanState state) {
    BoardPlan board = board();
    board.goesOn(state);
    boards.save(board);
  }

  void holds(String name, Role role, Unit unit) {
    Person person =
        persons.save(new Person(id(name), ORG, name, "Of " + ORG, name + "@d77.example.org"));
    roles.save(new RoleAssignment(person, role, unit, LONG_AGO));
    notice.seen(ORG, id(name), "en", true);
  }

  static String id(String name) {
    return ORG + name;
  }

  SignedIn who(String name) {
    return new SignedIn(id(name), ORG, name, Set.of());
  }

  /** Somebody of the same role in the sandbox's own district. */
  SignedIn elsewhere(Role role) {
    String person = holders.all("ddsb", role, LocalDate.of(2026, 8, 17)).get(0).id();
    notice.seen("ddsb", person, "en", true);
    return new SignedIn(person, "ddsb", "Elsewhere", Set.of(role));
  }

  /** What came back. */
  record Shown(int status, String text, String to, byte[] bytes) {
    /** The value of a hidden field. */
    String hidden(String name) {
      Matcher found =
          Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(text);
      return found.find() ? found.group(1) : null;
    }

    /** The keys of what the page calls by a name such as {@code goal}. */
    List<String> keys(String what) {
      return Pattern.compile("id=\"" + what + "-([0-9a-f]{8})\"")
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .toList();
    }
  }

  Shown open(String name, String path) {
    return show(who(name), path);
  }

  Shown show(SignedIn me, String path) {
    return perform(me, get(URI.create(path)));
  }

  Shown french(String name, String path) {
    notice.seen(ORG, id(name), "fr", true);
    Shown shown = open(name, path);
    notice.seen(ORG, id(name), "en", true);
    return shown;
  }

  Shown send(String name, String path, Map<String, String> fields) {
    return send(who(name), path, fields);
  }

  Shown send(SignedIn me, String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(URI.create(path)).with(csrf());
    fields.forEach(request::param);
    return perform(me, request);
  }

  private Shown perform(SignedIn me, MockHttpServletRequestBuilder request) {
    var token = UsernamePasswordAuthenticationToken.authenticated(me, null, List.of());
    try {
      MockHttpServletResponse response =
          web.perform(request.accept("text/html").with(authentication(token)))
              .andReturn()
              .getResponse();
      String text = response.getContentAsString().replace("&#39;", "'").replace("&quot;", "\"");
      return new Shown(
          response.getStatus(),
          text,
          response.getRedirectedUrl(),
          response.getContentAsByteArray());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

package org.almanac.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The versions of a school's plan, for those who may see it. */
@AlmanacTest
class PlanPageTest {
  private static final String ORG = "d90";
  private static final String YEAR = "2026-27";
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);

  @Autowired WebApplicationContext pages;
  @Autowired Organizations organizations;
  @Autowired Units units;
  @Autowired Persons persons;
  @Autowired RoleAssignments roles;
  @Autowired RoleHolders holders;
  @Autowired Profiles profiles;
  @Autowired Plans plans;
  @Autowired NoticeSeen notice;

  private MockMvc web;

  @BeforeEach
  void aPlanOfThreeVersions() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    if (organizations.existsById(ORG)) {
      return;
    }
    organizations.save(new Organization(ORG, "District"));
    profiles.seed(ORG, "durham-2014");
    Unit district = units.save(new Unit(ORG, "000", "District", UnitKind.DISTRICT, null));
    Unit lakes = units.save(new Unit(ORG, "F1", "Lakes", UnitKind.FAMILY, district.id()));
    Unit hills = units.save(new Unit(ORG, "F2", "Hills", UnitKind.FAMILY, district.id()));
    Unit birch = units.save(new Unit(ORG, "101", "Birch PS", UnitKind.SCHOOL, lakes.id()));
    Unit cedar = units.save(new Unit(ORG, "102", "Cedar PS", UnitKind.SCHOOL, lakes.id()));
    holds("paula", Role.PRINCIPAL, birch, null);
    holds("vic", Role.VICE_PRINCIPAL, birch, null);
    holds("sam", Role.SUPERINTENDENT, lakes, null);
    holds("piet", Role.PRINCIPAL, cedar, null);
    holds("hilda", Role.SUPERINTENDENT, hills, null);
    holds("fred", Role.PRINCIPAL, birch, LocalDate.of(2025, 7, 31));
    holds("cora", Role.COORDINATOR, district, null);
    holds("olga", Role.OFFICER, district, null);
    plans.refine(ORG, "101", YEAR, "We read aloud twice a week", id("paula"));
    plans.refine(ORG, "101", YEAR, "We read together twice a week", id("paula"));
    plans.refine(ORG, "101", YEAR, "We <b>write</b> together every day", id("vic"));
  }

  @Test
  void the_newest_is_compared_with_the_one_before_word_by_word_and_not_by_colour_alone() {
    String page = open("paula", "/plans/101").text();
    assertThat(page).contains("From version 2 to version 3");
    assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
        .contains("taken out: read end", "added: &lt;b&gt;write&lt;/b&gt; end")
        .contains("taken out: twice a week end", "added: every day end");
    assertThat(page).contains("<del>", "<ins>").doesNotContain("<b>write");
  }

  @Test
  void any_two_versions_are_compared_field_by_field() {
    assertThat(open("sam", "/plans/101?from=1&to=2").text())
        .contains("From version 1 to version 2", "What moved, what got in the way")
        .contains("selected=\"selected\">Version 1")
        .doesNotContain("There is no such version");
    assertThat(open("sam", "/plans/101?from=3&to=1").text())
        .contains("From version 1 to version 3");
    assertThat(open("sam", "/plans/101?from=2&to=2").text()).contains("The same in both.");
  }

  @Test
  void who_wrote_each_version_is_told_with_the_districts_day_and_hour() {
    assertThat(open("paula", "/plans/101").text())
        .contains("paula Of d90", "vic Of d90", "Monday, 17 August 2026, 09:00", "Version 1");
  }

  @Test
  void principal_vice_principal_and_the_familys_superintendent_may_see_it() {
    for (String who : List.of("paula", "vic", "sam")) {
      assertThat(open(who, "/plans/101").status()).as(who).isEqualTo(200);
      assertThat(open(who, "/").text()).as(who).contains("href=\"/plans");
    }
    assertThat(open("sam", "/plans").text())
        .contains("Birch PS", "3 versions", "Cedar PS", "No version yet");
  }

  @Test
  void nobody_else_and_no_former_holder_may_and_for_them_it_is_not_there() {
    for (String who : List.of("piet", "hilda", "fred", "cora", "olga")) {
      assertThat(open(who, "/plans/101").status()).as(who).isEqualTo(404);
      assertThat(open(who, "/").text()).as(who).doesNotContain("/plans");
    }
    assertThat(open("cora", "/plans").status()).isEqualTo(404);
  }

  @Test
  void another_organizations_school_is_as_one_that_does_not_exist() {
    String elsewhere = holders.all("ddsb", Role.PRINCIPAL, TODAY).get(0).id();
    notice.seen("ddsb", elsewhere, "en", true);
    SignedIn other = new SignedIn(elsewhere, "ddsb", "P", Set.of(Role.PRINCIPAL));
    assertThat(show(other, "/plans/101").status()).isEqualTo(404);
    assertThat(show(other, "/plans").status()).isEqualTo(200);
    assertThat(open("paula", "/plans/no-such-school").status()).isEqualTo(404);
    assertThat(open("paula", "/plans/102").status()).isEqualTo(404);
  }

  @Test
  void a_version_that_is_none_is_said_so_and_the_newest_two_are_there() {
    for (String typed : List.of("99", "0", "-1", "x", "1e3", "99999999999999", "'--", "1 2")) {
      Shown page = open("paula", "/plans/101?to=2&from=" + typed.replace(" ", "%20"));
      assertThat(page.status()).as(typed).isEqualTo(200);
      assertThat(page.text()).as(typed).contains("There is no such version", "From version 2 to");
    }
    assertThat(open("paula", "/plans/101?year=1999-00").status()).isEqualTo(404);
  }

  @Test
  void a_school_without_a_plan_is_told_how_the_first_version_comes() {
    assertThat(open("piet", "/plans/102").text()).contains("There is no version yet.");
  }

  private void holds(String name, Role role, Unit unit, LocalDate until) {
    Person person = new Person(id(name), ORG, name, "Of " + ORG, name + "@d90.example.org");
    RoleAssignment held =
        new RoleAssignment(persons.save(person), role, unit, LocalDate.of(2020, 1, 1));
    roles.save(until == null ? held : held.until(until));
    notice.seen(ORG, id(name), "en", true);
  }

  private static String id(String name) {
    return ORG + name;
  }

  private Shown open(String name, String path) {
    Set<Role> all = Set.copyOf(List.of(Role.PRINCIPAL)); // what was so at sign-in decides nothing
    return show(new SignedIn(id(name), ORG, name, all), path);
  }

  private Shown show(SignedIn me, String path) {
    var token = UsernamePasswordAuthenticationToken.authenticated(me, null, List.of());
    try {
      MockHttpServletResponse response =
          web.perform(get(URI.create(path)).accept("text/html").with(authentication(token)))
              .andReturn()
              .getResponse();
      return new Shown(response.getStatus(), response.getContentAsString().replace("&#39;", "'"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What came back. */
  record Shown(int status, String text) {}
}

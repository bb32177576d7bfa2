package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.access.SignedIn;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.plt.SmallDistrict;
import org.almanac.rules.Profiles;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The year's page: who may, what is kept as one goes, and what hostile hands find. */
@AlmanacTest
@Import({SmallDistrict.class, AcademicCouncil.class})
class YearPageTest {
  private static final String PAGE = "/years/2026-27";
  private static final SchoolYear YEAR = SchoolYear.named("2026-27");

  @Autowired SmallDistrict district;
  @Autowired YearSheets sheets;
  @Autowired OpenedYears years;
  @Autowired FormService forms;
  @Autowired RepositoryService repository;
  @Autowired Profiles profiles;
  @Autowired RoleHolders holders;
  @Autowired WebApplicationContext pages;

  private MockMvc web;

  @BeforeEach
  void a_year_is_opened() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    district.opens();
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(ProgramYearProcess.ID)
            .latestVersion()
            .singleResult()
            .getId();
    district.tenants.within(
        district.code, () -> forms.submitStartForm(definition, Map.of("schoolYear", "2026-27")));
  }

  @Test
  void months_and_programs_with_kind_of_day() throws Exception {
    look()
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Wednesday, 14 October")))
        .andExpect(content().string(containsString("day with pupils")))
        .andExpect(content().string(containsString("PLT, day in October")))
        .andExpect(content().string(not(containsString("??"))));
    web.perform(get("/years").with(coordinator()))
        .andExpect(content().string(containsString("being settled")))
        .andExpect(content().string(containsString("2027-28")));
  }

  @Test
  void a_principal_and_a_coordinator_of_another_organization_neither_see_nor_change_it()
      throws Exception {
    long id = october().id();
    List<String> posts =
        List.of(
            PAGE + "/dates/" + id,
            PAGE + "/programs/PLT/hour",
            PAGE + "/programs/PLT/propose",
            PAGE + "/programs/PLT/reach",
            PAGE + "/fixed",
            PAGE + "/fixed/1/remove",
            PAGE + "/confirm");
    for (String path : posts) {
      web.perform(post(path).with(csrf()).with(principal())).andExpect(status().isForbidden());
      web.perform(post(path).with(coordinator())).andExpect(status().isForbidden());
      web.perform(post(path).with(csrf())).andExpect(status().isUnauthorized());
    }
    for (String path : List.of("/years", PAGE)) {
      web.perform(get(path).with(principal())).andExpect(status().isForbidden());
      web.perform(get(path).accept("text/html")).andExpect(redirectedUrl("/sign-in"));
    }
    String other =
        holders
            .holder("ddsb", Role.COORDINATOR, null, LocalDate.of(2026, 8, 17))
            .orElseThrow()
            .id();
    RequestPostProcessor elsewhere = as(other, "ddsb", Role.COORDINATOR);
    web.perform(get(PAGE).with(elsewhere))
        .andExpect(content().string(containsString("Nobody has opened this year yet")))
        .andExpect(content().string(not(containsString("14 October"))));
    for (String path : posts) {
      web.perform(
          post(path)
              .param("day", "2026-10-21")
              .param("begins", "10:00")
              .param("version", "0")
              .with(csrf())
              .with(elsewhere));
    }
    assertThat(sheets.of(district.code, YEAR).state()).isEqualTo(OpenedYear.State.SETTLING);
    assertThat(sheets.of(district.code, YEAR).months().get(2).cells().get(0).get(0).day())
        .isEqualTo("2026-10-14");
  }

  @Test
  void a_changed_date_is_kept_at_once() throws Exception {
    change("2026-10-21", "09:00").andExpect(redirectedUrl(PAGE + "#d" + october().id()));
    assertThat(october().day()).isEqualTo("2026-10-21");
    change("", "09:00");
    assertThat(october().day()).as("cleared, its month has none").isNull();
    look().andExpect(content().string(containsString("No meeting this month")));
  }

  @Test
  void what_no_date_can_be_names_field_and_reason_and_is_shown_again() throws Exception {
    for (String day : List.of("2026-02-31", "yesterday", "<script>", "20261-01-01")) {
      change(day, "09:00")
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("The day")))
          .andExpect(content().string(not(containsString("<script>al"))));
    }
    for (String hour : List.of("", "25:00", "nine")) {
      change("2026-10-21", hour)
          .andExpect(content().string(containsString("The hour")))
          .andExpect(content().string(containsString("value=\"2026-10-21\"")));
    }
    assertThat(october().day()).isEqualTo("2026-10-14");
  }

  @Test
  void two_people_at_once_read_that_somebody_was_faster() throws Exception {
    int seen = october().version();
    change("2026-10-21", "09:00");
    send(
            PAGE + "/dates/" + october().id(),
            "day",
            "2026-10-28",
            "begins",
            "09:00",
            "version",
            "" + seen)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Somebody else changed this date")))
        .andExpect(content().string(containsString("value=\"2026-10-28\"")));
    assertThat(october().day()).isEqualTo("2026-10-21");
  }

  @Test
  void the_gentle_profiles_warnings_stand_beside_the_date() throws Exception {
    district
        .jdbc
        .sql("update setting set strength = 'warn' where organization = ? and strength = 'refuse'")
        .param(district.code)
        .update();
    forgetRules();
    change("2026-10-15", "09:00");
    look()
        .andExpect(content().string(containsString("Worth a look:")))
        .andExpect(content().string(containsString("changes the weekday")));
    confirm().andExpect(redirectedUrl(PAGE));
    assertThat(
            years.findByOrganizationAndSchoolYear(district.code, "2026-27").orElseThrow().state())
        .isEqualTo(OpenedYear.State.SETTLED);
  }

  @Test
  void confirmed_on_the_page_it_is_the_same_as_in_tasklist() throws Exception {
    confirm().andExpect(redirectedUrl(PAGE));
    district.settle();
    assertThat(district.open("Settle the year", district.coordinator)).isEmpty();
    look()
        .andExpect(content().string(containsString("These dates stand")))
        .andExpect(content().string(containsString("/meetings/PLT-2026-10")))
        .andExpect(content().string(containsString("Begins on Tuesday, 18 August")));
    confirm().andExpect(redirectedUrl(PAGE));
    change("2026-10-21", "09:00", 1)
        .andExpect(content().string(containsString("not open any more")));
  }

  @Test
  void what_somebody_changed_meanwhile_is_looked_at_before_it_is_confirmed() throws Exception {
    String seen = sheets.of(district.code, YEAR).mark();
    change("2026-10-21", "09:00");
    send(PAGE + "/confirm", "seen", seen)
        .andExpect(content().string(containsString("A date was changed since you looked")));
    assertThat(sheets.of(district.code, YEAR).settling()).isTrue();
  }

  @Test
  void refused_it_says_why_and_nothing_is_confirmed() throws Exception {
    change("2026-10-12", "09:00");
    confirm()
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Thanksgiving")));
    change("2031-01-08", "09:00");
    look().andExpect(content().string(containsString("not in the school year")));
    confirm().andExpect(content().string(containsString("not in the school year")));
    assertThat(sheets.of(district.code, YEAR).settling()).isTrue();
  }

  @Test
  void fixed_dates_are_checked_field_by_field_and_nothing_typed_is_lost() throws Exception {
    fixed("", "2026-10-14", "10:00", "11:00", "superintendent")
        .andExpect(content().string(containsString("What it is")));
    fixed("x".repeat(201), "2026-10-14", "10:00", "11:00", "superintendent")
        .andExpect(content().string(containsString("200")));
    fixed("Board <i>", "2027-10-14", "10:00", "11:00", "superintendent")
        .andExpect(content().string(containsString("not in the school year 2026-27")))
        .andExpect(content().string(containsString("Board &lt;i&gt;")));
    fixed("Board", "2026-10-14", "11:00", "10:00", "superintendent")
        .andExpect(content().string(containsString("ends before it begins")));
    fixed("Board", "2026-10-14", "10:00", "11:00", "king")
        .andExpect(content().string(containsString("One role at least")));
    assertThat(sheets.of(district.code, YEAR).fixed()).isEmpty();
    for (int i = 0; i < 2; i++) {
      fixed("Board", "2026-10-14", "10:00", "11:00", "superintendent")
          .andExpect(redirectedUrl(PAGE + "#fixed"));
    }
    assertThat(sheets.of(district.code, YEAR).fixed()).as("twice is once").hasSize(1);
    look().andExpect(content().string(containsString("in two places at once")));
    send(PAGE + "/fixed/" + sheets.of(district.code, YEAR).fixed().get(0).id() + "/remove");
    assertThat(sheets.of(district.code, YEAR).fixed()).isEmpty();
  }

  @Test
  void one_hour_for_all_dates_and_the_proposal_once_more() throws Exception {
    send(PAGE + "/programs/PLT/hour", "begins", "08:30");
    assertThat(october().begins()).hasToString("08:30");
    send(PAGE + "/programs/PLT/propose");
    assertThat(october().begins()).hasToString("09:00");
    send(PAGE + "/programs/NONE/hour", "begins", "08:30")
        .andExpect(content().string(containsString("nothing was changed")));
  }

  @Test
  void limited_to_chosen_schools_the_page_says_so() throws Exception {
    web.perform(
            post(PAGE + "/programs/PLT/reach")
                .param("units", "101", "nonsense")
                .param("wholeDistrict", "false")
                .with(csrf())
                .with(coordinator()))
        .andExpect(redirectedUrl(PAGE + "#PLT"));
    look()
        .andExpect(content().string(containsString("For Birch PS.")))
        .andExpect(content().string(containsString("do not take part this time")));
  }

  @Test
  void no_such_year_no_such_date() throws Exception {
    web.perform(get("/years/2026-28").with(coordinator())).andExpect(status().isNotFound());
    web.perform(get("/years/..%2f").with(coordinator())).andExpect(status().is4xxClientError());
    web.perform(get("/years/2031-32").with(coordinator()))
        .andExpect(content().string(containsString("no calendar for 2031-32")));
    send(PAGE + "/dates/999999", "day", "2026-10-21", "begins", "09:00", "version", "0")
        .andExpect(content().string(containsString("nothing was changed")));
    send("/years/2027-28/confirm", "seen", "0").andExpect(redirectedUrl("/years/2027-28"));
  }

  private YearSheet.Line october() {
    return sheets.of(district.code, YEAR).months().get(2).cells().get(0).get(0);
  }

  private ResultActions look() throws Exception {
    return web.perform(get(PAGE).with(coordinator()));
  }

  private ResultActions change(String day, String begins) throws Exception {
    return change(day, begins, october().version(), october().id());
  }

  private ResultActions change(String day, String begins, long id) throws Exception {
    return change(day, begins, 0, id);
  }

  private ResultActions change(String day, String begins, int version, long id) throws Exception {
    return send(PAGE + "/dates/" + id, "day", day, "begins", begins, "version", "" + version);
  }

  private ResultActions fixed(String title, String on, String from, String until, String role)
      throws Exception {
    return send(
        PAGE + "/fixed", "title", title, "on", on, "from", from, "until", until, "roles", role);
  }

  private ResultActions confirm() throws Exception {
    return send(PAGE + "/confirm", "seen", sheets.of(district.code, YEAR).mark());
  }

  private ResultActions send(String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder sent = post(path).with(csrf()).with(coordinator());
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return web.perform(sent);
  }

  /** Seeded once more, what is known is read anew. */
  private void forgetRules() {
    profiles.seed(district.code, "durham-2014");
  }

  private RequestPostProcessor coordinator() {
    return as(district.coordinator, district.code, Role.COORDINATOR);
  }

  private RequestPostProcessor principal() {
    return as(district.principal, district.code, Role.PRINCIPAL);
  }

  private static RequestPostProcessor as(String person, String organization, Role role) {
    var me = new SignedIn(person, organization, person, Set.of(role));
    return authentication(
        new UsernamePasswordAuthenticationToken(
            me, "", List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
  }
}

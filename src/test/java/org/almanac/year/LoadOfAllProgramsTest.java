package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesRegex;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.AllPrograms;
import org.almanac.AlmanacTest;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Tenants;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Finding;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** PLT, cohort meetings and mentorships together, as the sandbox's district has them. */
@AlmanacTest
@Import({AllPrograms.class, DatesApart.class})
class LoadOfAllProgramsTest {
  private static final String DDSB = "ddsb";
  private static final SchoolYear YEAR = SchoolYear.named("2026-27");
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);

  @Autowired AllPrograms programs;
  @Autowired RoleHolders holders;
  @Autowired YearSheets sheets;
  @Autowired Tenants tenants;
  @Autowired FormService forms;
  @Autowired RepositoryService repository;
  @Autowired DatesApart dates;
  @Autowired WebApplicationContext pages;

  @Test
  void the_years_page_shows_the_load_of_all_programs_together() throws Exception {
    String jo = holders.holder(DDSB, Role.COORDINATOR, null, TODAY).orElseThrow().id();
    programs.on(DDSB, jo, TODAY);
    opens();
    assertThat(sheets.of(DDSB, YEAR).programs())
        .extracting(YearSheet.Column::code)
        .containsExactly("COHORT", "PLT");
    assertThat(sheets.of(DDSB, YEAR).toKnow())
        .extracting(Finding::message)
        .as("nobody in two places at once, and what April would be")
        .containsExactly("Coordinator, April: 10 tasks for one person, and the budget has 9.");
    assertThat(days("COHORT")).doesNotContainAnyElementsOf(days("PLT")).hasSize(3);
    assertThat(days("PLT"))
        .as("who meets most often stays in the middle of the month")
        .contains(LocalDate.of(2026, 11, 18), LocalDate.of(2027, 4, 14));
    dates.put(DDSB);
    Load before = load(Role.NEW_MEMBER, null);
    programs.begin(DDSB, TODAY);

    assertThat(before.tasks()).as("a card for each cohort meeting").isEqualTo(3);
    assertThat(load(Role.NEW_MEMBER, null).tasks()).as("and the agreement").isEqualTo(4);
    assertThat(load(Role.NEW_MEMBER, null).minutes() - before.minutes())
        .as("the agreement, and two questions twice")
        .isEqualTo(12);
    assertThat(load(Role.NEW_MEMBER, null).mails())
        .as("which ride in mails that go anyway")
        .isEqualTo(before.mails());
    assertThat(load(Role.NEW_MEMBER, Month.SEPTEMBER).tasks()).isEqualTo(1);
    assertThat(load(Role.COORDINATOR, Month.NOVEMBER).tasks()).as("of both programs").isEqualTo(8);
    assertThat(sheets.of(DDSB, YEAR).toKnow()).as("all of it within the budget").isEmpty();

    MockMvc web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    web.perform(get("/years/2026-27").with(AtTheYear.as(jo, DDSB, Role.COORDINATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(matchesRegex(row("New member", "4 / "))))
        .andExpect(content().string(matchesRegex(row("Mentor", "3 / "))))
        .andExpect(content().string(matchesRegex(row("Principal", "10 / "))));
  }

  private List<LocalDate> days(String program) {
    YearSheet sheet = sheets.of(DDSB, YEAR);
    int column = sheet.programs().stream().map(YearSheet.Column::code).toList().indexOf(program);
    return sheet.months().stream()
        .flatMap(month -> month.cells().get(column).stream())
        .map(YearSheet.Line::day)
        .filter(Objects::nonNull)
        .toList();
  }

  /** A row of the table whose last cell begins so. */
  private static String row(String role, String year) {
    return "(?s).*<th scope=\"row\">"
        + role
        + "</th>(?:(?!</tr>).)*<span>"
        + year
        + "\\d+</span>"
        + "(?:(?!<span>|</tr>).)*</tr>.*";
  }

  private void opens() {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(ProgramYearProcess.ID)
            .latestVersion()
            .singleResult()
            .getId();
    tenants.within(
        DDSB, () -> forms.submitStartForm(definition, Map.of("schoolYear", YEAR.name())));
  }

  /** What one person of a role gets in a month, or in the year. */
  private Load load(Role role, Month month) {
    YearSheet.RoleLoad row =
        sheets.of(DDSB, YEAR).loads().stream()
            .filter(each -> each.role() == role)
            .findFirst()
            .orElseThrow();
    List<YearSheet.MonthLoad> months = row.months();
    return month == null
        ? row.year().load()
        : months.stream()
            .filter(each -> each.month().equals(YearMonth.of(year(month), month)))
            .findFirst()
            .orElseThrow()
            .load();
  }

  private static int year(Month month) {
    return month.getValue() >= 8 ? 2026 : 2027;
  }
}

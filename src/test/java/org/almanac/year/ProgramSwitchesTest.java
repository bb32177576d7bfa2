package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.SharedAlmanacTest;
import org.almanac.rules.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A coordinator switches a program on or off, from a school year on, after a look. */
@SharedAlmanacTest
class ProgramSwitchesTest extends AtTheYear {
  private static final String PAGE = "/years/programs";
  private static final String PLT = PAGE + "/PLT";
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

  @Autowired Rules rules;
  @Autowired PlannedDates dates;

  @Test
  void a_look_says_what_would_stop_and_changes_nothing() throws Exception {
    assertThat(text(PLT + "?on=false&from=2026-27"))
        .contains("Switch off: PLT", "2026-27: when somebody opens the year, no dates are proposed")
        .contains("2028-29", "School years before 2026-27 stay as they are");
    assertThat(runs("2026-27")).isTrue();
    assertThat(text(PAGE))
        .containsPattern("PLT 2026-27 runs 2027-28 runs 2028-29 runs")
        .doesNotContain("Who switched it");
  }

  @Test
  void it_is_off_from_the_year_that_was_chosen_and_on_again_from_another() throws Exception {
    put("2027-28", false);
    assertThat(List.of(runs("2026-27"), runs("2027-28"), runs("2028-29")))
        .containsExactly(true, false, false);
    put("2028-29", true);
    assertThat(List.of(runs("2026-27"), runs("2027-28"), runs("2028-29")))
        .containsExactly(true, false, true);
    put("2026-27", false);
    assertThat(List.of(runs("2026-27"), runs("2027-28"), runs("2028-29")))
        .as("what was decided for later gives way")
        .containsExactly(false, false, false);
    assertThat(text(PAGE))
        .contains("switched it off from 2027-28", "switched it on from 2028-29", "Cora");
    assertThatThrownBy(() -> year.open("2026-27"))
        .hasMessageContaining("No program is switched on");
  }

  @Test
  void the_dates_of_a_year_that_is_being_settled_leave_its_page_and_come_back() throws Exception {
    year.open("2026-27");
    assertThat(text(PLT + "?on=false&from=2026-27"))
        .contains("2026-27 is being settled: the 10 dates proposed for PLT leave its page");
    String before = year.sheet().mark();
    put("2026-27", false);
    assertThat(year.sheet().programs()).isEmpty();
    assertThat(proposed()).isZero();
    assertThat(year.sheet().mark()).isNotEqualTo(before);

    assertThat(text(PLT + "?on=true&from=2026-27")).contains("are proposed on its page now");
    put("2026-27", true);
    assertThat(year.sheet().programs()).hasSize(1);
    assertThat(proposed()).isEqualTo(10);
  }

  @Test
  void what_is_settled_is_not_switched_off_under_peoples_feet() throws Exception {
    year.open("2026-27");
    String seen = seen("2026-27", false);
    year.settle();
    assertThat(text(PLT + "?on=false&from=2026-27"))
        .contains("PLT is settled for 2026-27", "From 2027-28 on it can be switched off")
        .doesNotContain("Switch off from");
    assertThat(text(sent("2026-27", false, seen))).contains("Nothing was switched");
    assertThat(runs("2026-27")).isTrue();
    put("2027-28", false);
    assertThat(year.planned()).hasSize(10);
  }

  @Test
  void where_something_else_would_follow_by_now_it_is_shown_first() throws Exception {
    String seen = seen("2026-27", false);
    year.open("2026-27");
    assertThat(text(sent("2026-27", false, seen))).contains("Something else would follow by now");
    assertThat(runs("2026-27")).isTrue();
    put("2026-27", false);
    assertThat(text(sent("2026-27", false, seen))).contains("is off already");
  }

  @Test
  void a_principal_and_a_coordinator_of_another_organization_can_not() throws Exception {
    String seen = seen("2026-27", false);
    String ours = district.code;
    for (String path : List.of(PAGE, PLT + "?on=false&from=2026-27")) {
      web.perform(get(path).with(principal())).andExpect(status().isForbidden());
      web.perform(get(path).accept("text/html")).andExpect(redirectedUrl("/sign-in"));
    }
    web.perform(
            post(PLT).param("from", "2026-27").param("seen", seen).with(csrf()).with(principal()))
        .andExpect(status().isForbidden());
    web.perform(post(PLT).param("from", "2026-27").param("seen", seen).with(coordinator()))
        .andExpect(status().isForbidden());
    district.opens();
    send(PLT, "from", "2026-27", "on", "false", "seen", seen);
    assertThat(rules.of(ours, "2026-27").on("plt.runs")).isTrue();
    assertThat(runs("2026-27")).as("theirs").isFalse();
  }

  @Test
  void a_program_or_a_year_that_there_is_not_is_not_found() throws Exception {
    for (String path :
        List.of(
            PAGE + "/NONE?from=2026-27",
            PLT,
            PLT + "?from=1999-00",
            PLT + "?from=2026-28",
            PLT + "?from='%20or%201=1")) {
      look(path).andExpect(status().isNotFound());
    }
    look(PLT + "?from=2026-27&on=maybe").andExpect(status().isBadRequest());
    send(PLT, "from", "2035-36", "on", "false").andExpect(status().isNotFound());
  }

  private void put(String from, boolean on) throws Exception {
    assertThat(sent(from, on, seen(from, on)).getRedirectedUrl()).isEqualTo(PAGE);
  }

  private String seen(String from, boolean on) throws Exception {
    Matcher seen =
        SEEN.matcher(html(look(PLT + "?on=" + on + "&from=" + from).andReturn().getResponse()));
    return seen.find() ? seen.group(1) : "";
  }

  private MockHttpServletResponse sent(String from, boolean on, String seen) throws Exception {
    return send(PLT, "from", from, "on", "" + on, "seen", seen).andReturn().getResponse();
  }

  private String text(String path) throws Exception {
    return text(look(path).andExpect(status().isOk()).andReturn().getResponse());
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return html(answer).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").replace("&#39;", "'");
  }

  private static String html(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString();
  }

  private int proposed() {
    return (int)
        dates.findByOrganizationAndSchoolYearAndProgram(district.code, "2026-27", "PLT").stream()
            .filter(date -> date.date().takesPlace())
            .count();
  }

  private boolean runs(String schoolYear) {
    return rules.of(district.code, schoolYear).on("plt.runs");
  }
}

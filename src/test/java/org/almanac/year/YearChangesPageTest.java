package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** What is changed on the year's page is kept as one goes; what can't be is said beside it. */
@SharedAlmanacTest
class YearChangesPageTest extends AYearBeingSettled {
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

  private ResultActions fixed(String title, String on, String from, String until, String role)
      throws Exception {
    return send(
        PAGE + "/fixed", "title", title, "on", on, "from", from, "until", until, "roles", role);
  }
}

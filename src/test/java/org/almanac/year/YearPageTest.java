package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Profiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The year's page: who may, what it shows, and what is confirmed by it. */
@SharedAlmanacTest
class YearPageTest extends AYearBeingSettled {
  @Autowired OpenedYears years;
  @Autowired Profiles profiles;
  @Autowired RoleHolders holders;

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
  void no_such_year_no_such_date() throws Exception {
    web.perform(get("/years/2026-28").with(coordinator())).andExpect(status().isNotFound());
    web.perform(get("/years/..%2f").with(coordinator())).andExpect(status().is4xxClientError());
    web.perform(get("/years/2031-32").with(coordinator()))
        .andExpect(content().string(containsString("no calendar for 2031-32")));
    send(PAGE + "/dates/999999", "day", "2026-10-21", "begins", "09:00", "version", "0")
        .andExpect(content().string(containsString("nothing was changed")));
    send("/years/2027-28/confirm", "seen", "0").andExpect(redirectedUrl("/years/2027-28"));
  }

  /** Seeded once more, what is known is read anew. */
  private void forgetRules() {
    profiles.seed(district.code, "durham-2014");
  }
}

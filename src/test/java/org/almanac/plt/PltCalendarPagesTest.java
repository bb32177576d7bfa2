package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A person's dates as a file and under a private address: what each may see, and what ends it. */
@SmallDistrictTest
class PltCalendarPagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired CalendarPost mail;
  @Autowired WebApplicationContext pages;

  private MockMvc web;

  @BeforeEach
  void aMeetingIsPrepared() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    district.opens();
    mail.prepared(DAY);
  }

  @Test
  void the_year_is_a_file_for_each_who_takes_part() throws Exception {
    district.meets(LocalDate.of(2026, 11, 18));
    String text =
        web.perform(get("/calendar/PLT-2026-27/year.ics").with(me(district.principal)))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
            .andExpect(header().string("Content-Disposition", containsString("year.ics")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    ICalendar year = Biweekly.parse(text).first();
    assertThat(year.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(year.getEvents()).hasSize(2);
    assertThat(text).doesNotContain("ATTENDEE", "meet.example.org", "Paula", district.principal);
    for (String nobodys : List.of("PLT-2025-26", "PLT-2027-28", "x", "..")) {
      web.perform(get("/calendar/{key}/year.ics", nobodys).with(me(district.principal)))
          .andExpect(status().is4xxClientError());
    }
    web.perform(get("/calendar/PLT-2026-27/year.ics").with(me(district.coordinator)))
        .andExpect(status().isNotFound());
  }

  @Test
  void the_page_says_what_there_is_and_what_one_can_do() throws Exception {
    web.perform(get("/calendar").with(me(district.principal)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Wednesday, 14 October 2026, ")))
        .andExpect(content().string(containsString("09:00–12:00")))
        .andExpect(content().string(containsString("Make an address")))
        .andExpect(content().string(not(containsString("Switch it off"))));
    web.perform(get("/calendar").with(me(district.coordinator)))
        .andExpect(content().string(containsString("You have no dates yet")));
  }

  @Test
  void who_is_not_signed_in_finds_the_private_address_and_nothing_else() throws Exception {
    for (String path : List.of("/calendar", "/calendar/PLT-2026-27/year.ics")) {
      web.perform(get(path)).andExpect(status().isUnauthorized());
      web.perform(get(path).accept("text/html")).andExpect(redirectedUrl("/sign-in"));
    }
    web.perform(post("/calendar/address")).andExpect(status().isForbidden());
    web.perform(post("/calendar/address").with(csrf())).andExpect(status().isUnauthorized());
    web.perform(post("/calendar/address").with(me(district.principal)))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_private_address_shows_the_own_meetings_without_sign_in() throws Exception {
    String path = address(district.principal);
    MockHttpServletResponse answer =
        web.perform(get(path))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
            .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
            .andExpect(header().string("Referrer-Policy", "no-referrer"))
            .andExpect(header().string("Cache-Control", containsString("private")))
            .andReturn()
            .getResponse();
    String text = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(Biweekly.parse(text).first().getEvents()).hasSize(1);
    assertThat(text)
        .doesNotContain("ATTENDEE", "meet.example.org", "Paula", "Piet", district.principal)
        .doesNotContain("ticket", "/go/");
    web.perform(get(path).header("If-None-Match", answer.getHeader("ETag")))
        .andExpect(status().isNotModified());
    web.perform(head(path)).andExpect(status().isOk());
  }

  @Test
  void a_new_address_ends_the_old_one_and_switched_off_is_like_none() throws Exception {
    String first = address(district.principal);
    String others = address(district.colleague);
    String second = address(district.principal);
    web.perform(get(first)).andExpect(status().isNotFound());
    web.perform(get(second)).andExpect(status().isOk());
    web.perform(post("/calendar/address/off").with(me(district.principal)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    web.perform(get(second)).andExpect(status().isNotFound());
    web.perform(get(others)).andExpect(status().isOk());
    for (String wrong : List.of("x.ics", "' or 1=1.ics", "A".repeat(43) + ".ics", "", "x")) {
      web.perform(get("/calendar/feed/{wrong}", wrong)).andExpect(status().isNotFound());
    }
  }

  @Test
  void no_table_holds_an_address_that_could_be_read() throws Exception {
    String token = address(district.principal).replaceAll(".*/|\\.ics", "");
    var kept = district.jdbc.sql("select token_hash from calendar_address").query(String.class);
    assertThat(token).hasSize(43);
    assertThat(kept.list()).isNotEmpty().allMatch(hash -> hash.length() == 64);
  }

  @Test
  void after_leaving_the_role_the_address_shows_the_meetings_no_more() throws Exception {
    String path = address(district.colleague);
    assertThat(events(path)).hasSize(1);
    district.succeeds(district.colleague, LocalDate.of(2026, 10, 5));
    assertThat(events(path)).isEmpty();
    mail.cardsAreOut();
    district.moveTo(LocalDate.of(2026, 10, 6), "12:00");
    assertThat(events(path)).isEmpty();
  }

  @Test
  void who_cannot_come_has_the_date_free_and_who_comes_sees_it_called_off() throws Exception {
    mail.cardsAreOut();
    String away = address(district.colleague);
    String comes = address(district.principal);
    district.send(district.task("Bring your card", district.colleague), Map.of("cantCome", true));
    assertThat(events(away)).isEmpty();
    district.runtime.deleteProcessInstance(
        district
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(district.code + ":PLT-2026-10")
            .singleResult()
            .getId(),
        "called off in Cockpit");
    district.settle();
    assertThat(events(away)).isEmpty();
    assertThat(events(comes)).hasSize(1);
    assertThat(events(comes).get(0).getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(events(comes).get(0).getSummary().getValue())
        .isEqualTo("Not taking place: PLT: Reading");
  }

  @Test
  void nobody_of_another_organization_sees_anything() throws Exception {
    String outsider = district.principal;
    String outside = address(outsider);
    RequestPostProcessor them = me(outsider);
    RequestPostProcessor theirCoordinator = me(district.coordinator);
    district.opens();
    district.meets(LocalDate.of(2026, 12, 9));
    String ours = address(district.principal);

    web.perform(get("/calendar/PLT-2026-27/year.ics").with(them)).andExpect(status().isNotFound());
    web.perform(get("/calendar").with(them))
        .andExpect(content().string(not(containsString("9 December"))));
    web.perform(get("/meetings/PLT-2026-12/card").with(them)).andExpect(status().isNotFound());
    web.perform(post("/calendar/address/off").with(theirCoordinator).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(events(outside)).isEmpty();
    assertThat(events(ours)).hasSize(1);
  }

  @Test
  void the_link_in_the_entry_leads_to_the_card_then_to_the_answer_then_to_the_meeting()
      throws Exception {
    String link = "/meetings/PLT-2026-10/card";
    web.perform(get(link).with(me(district.principal))).andExpect(redirectedUrl("/calendar"));
    mail.cardsAreOut();
    web.perform(get(link).with(me(district.principal)))
        .andExpect(header().string("Location", startsWith("/go/")));
    district.send(district.task("Bring your card", district.principal), Map.of("cantCome", true));
    web.perform(get(link).with(me(district.principal)))
        .andExpect(content().string(containsString("Send the change")));
    district.moveTo(LocalDate.of(2026, 10, 14), "09:00");
    web.perform(get(link).with(me(district.principal)))
        .andExpect(redirectedUrl("/meetings/PLT-2026-10"));
    web.perform(get("/meetings/PLT-2026-99/card").with(me(district.principal)))
        .andExpect(status().isNotFound());
    web.perform(get(link)).andExpect(status().isUnauthorized());
  }

  /** Makes an address on the page and answers the path that it shows. */
  private String address(String person) throws Exception {
    String shown =
        (String)
            web.perform(post("/calendar/address").with(me(person)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("made");
    return shown.replaceFirst("^https?://[^/]+", "");
  }

  private List<VEvent> events(String path) throws Exception {
    return Biweekly.parse(
            web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .first()
        .getEvents();
  }

  private RequestPostProcessor me(String person) {
    boolean coordinator = person.equals(district.coordinator);
    Role role = coordinator ? Role.COORDINATOR : Role.PRINCIPAL;
    SignedIn me = new SignedIn(person, district.code, "P", Set.of(role));
    return authentication(
        new UsernamePasswordAuthenticationToken(
            me, null, List.of(new SimpleGrantedAuthority("ROLE_" + role))));
  }
}

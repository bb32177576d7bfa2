package org.almanac.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages about mail that can't arrive and mail that isn't wanted, in the whole program. */
@AlmanacTest
class DeliveryPagesTest {
  private static final String DDSB = "ddsb";
  private static final String HDSB = "hdsb";

  @Autowired WebApplicationContext pages;
  @Autowired JdbcTemplate jdbc;
  @Autowired Persons persons;
  @Autowired RoleHolders holders;
  @Autowired Calendars calendars;
  @Autowired NoticeSeen wishes;
  @Autowired StopLinks links;
  @Autowired MailServerState server;
  @Autowired Clock clock;

  private MockMvc web;
  private Person principal;
  private long mail;

  @BeforeEach
  void aMailCameBack() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    for (String table : new String[] {"notice", "mail", "stop_link", "mail_audit"}) {
      jdbc.update("delete from " + table);
    }
    server.back();
    principal = holder(DDSB, Role.PRINCIPAL);
    for (Person who :
        new Person[] {principal, holder(DDSB, Role.COORDINATOR), holder(HDSB, Role.COORDINATOR)}) {
      wishes.seen(who.organization(), who.id(), "en", true);
    }
    jdbc.update(
        "insert into mail (organization, person, send_day, kind, same_day, state, recipient,"
            + " sender_name, subject, plain, html, message_id, attempts, due_at, created_at,"
            + " trouble, reason) values (?, ?, date '2026-08-14', 'daily', false, 'UNDELIVERABLE',"
            + " ?, 'Jo', 'Two taps', 'x', 'x', '<x>', 1, ?, ?, 'ADDRESS', ?)",
        DDSB,
        principal.id(),
        principal.mail(),
        java.sql.Timestamp.from(clock.instant()),
        java.sql.Timestamp.from(clock.instant()),
        "550 5.1.1 <script>no such user</script>");
    mail = jdbc.queryForObject("select max(id) from mail", Long.class);
  }

  @Test
  void the_list_says_who_why_and_what_to_do_and_done_takes_it_off() throws Exception {
    RequestPostProcessor jo = as(DDSB, Role.COORDINATOR);
    web.perform(get("/mail/returned").with(jo).accept(MediaType.TEXT_HTML))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(principal.name())))
        .andExpect(content().string(containsString(principal.mail())))
        .andExpect(content().string(containsString("Nobody has this address.")))
        .andExpect(content().string(containsString("correct it under People and places")))
        .andExpect(content().string(containsString("href=\"/import\"")))
        .andExpect(content().string(containsString("550 5.1.1 &lt;script&gt;")))
        .andExpect(content().string(not(containsString("<script>no such"))));
    web.perform(get("/mail").with(jo).accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("One mail came back")));
    web.perform(get("/").with(jo).accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("A mail came back")));
    web.perform(post("/mail/returned/" + mail + "/done").with(jo).with(csrf()))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/mail/returned").with(jo).accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("Everybody can be reached.")));
    web.perform(post("/mail/returned/" + mail + "/done").with(jo).with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void neither_a_principal_nor_another_organizations_coordinator_sees_or_does_it()
      throws Exception {
    RequestPostProcessor lee = as(DDSB, Role.PRINCIPAL);
    RequestPostProcessor next = as(HDSB, Role.COORDINATOR);
    web.perform(get("/mail/returned").with(lee)).andExpect(status().isForbidden());
    web.perform(get("/actuator/health/post").with(lee)).andExpect(status().isForbidden());
    web.perform(get("/mail/returned").with(next))
        .andExpect(content().string(not(containsString(principal.mail()))));
    for (String deed : new String[] {"again", "done"}) {
      String path = "/mail/returned/" + mail + "/" + deed;
      web.perform(post(path).with(lee).with(csrf())).andExpect(status().isForbidden());
      web.perform(post(path).with(next).with(csrf())).andExpect(status().isNotFound());
      web.perform(post(path).with(as(DDSB, Role.COORDINATOR))).andExpect(status().isForbidden());
    }
    assertThat(jdbc.queryForObject("select state from mail", String.class))
        .isEqualTo("UNDELIVERABLE");
  }

  @Test
  void a_mail_server_that_is_away_is_seen_on_the_first_page_and_in_the_health() throws Exception {
    server.away(MailServerState.What.REFUSES_US, "535 5.7.8 <no>", clock.instant());
    RequestPostProcessor jo = as(DDSB, Role.COORDINATOR);
    web.perform(get("/").with(jo).accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("No mail leaves: since")))
        .andExpect(content().string(containsString("535 5.7.8 &lt;no&gt;")));
    web.perform(get("/actuator/health/post").with(jo))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("REFUSES_US")))
        .andExpect(content().string(containsString("WAITING")));
    web.perform(get("/actuator/health"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("535"))));
    server.back();
    server.away(MailServerState.What.AWAY, "connection refused", clock.instant());
    web.perform(get("/").with(jo).accept(MediaType.TEXT_HTML))
        .andExpect(content().string(not(containsString("connection refused"))));
    jdbc.update(
        "update mail_server set away_since = ?",
        java.sql.Timestamp.from(clock.instant().minus(Duration.ofMinutes(16))));
    web.perform(get("/mail").with(jo).accept(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("connection refused")));
  }

  @Test
  void opening_the_address_changes_nothing_the_button_does_and_there_is_a_way_back()
      throws Exception {
    String path = linkTo(principal);
    web.perform(get(path))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Stop reminders")))
        .andExpect(content().string(containsString("What still comes")))
        .andExpect(content().string(not(containsString(principal.mail()))));
    web.perform(head(path)).andExpect(status().isOk());
    assertThat(wishes.reminds(DDSB, principal.id())).isTrue();
    web.perform(post(path))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Done. No reminder comes any more.")));
    assertThat(wishes.reminds(DDSB, principal.id())).isFalse();
    web.perform(post(path + "/again")).andExpect(status().isOk());
    assertThat(wishes.reminds(DDSB, principal.id())).isTrue();
  }

  @Test
  void a_mail_programs_own_button_needs_no_sign_in_no_cookie_and_is_not_led_elsewhere()
      throws Exception {
    web.perform(
            post(linkTo(principal))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click"))
        .andExpect(status().isOk());
    assertThat(wishes.reminds(DDSB, principal.id())).isFalse();
    wishes.remind(DDSB, principal.id(), true);
    web.perform(
            post(linkTo(principal))
                .contentType("multipart/form-data; boundary=b")
                .content(
                    "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                        + "One-Click\r\n--b--\r\n"))
        .andExpect(status().isOk());
    assertThat(wishes.reminds(DDSB, principal.id())).isFalse();
  }

  @Test
  void an_address_that_is_none_stops_nothing_and_tells_nothing() throws Exception {
    for (String token :
        new String[] {"x", "%2e%2e", "a".repeat(5000), "<script>", "é", "' or 1=1"}) {
      web.perform(post("/stop/{token}", token)).andExpect(status().is4xxClientError());
      web.perform(get("/stop/{token}", token)).andExpect(status().is4xxClientError());
    }
    assertThat(wishes.reminds(DDSB, principal.id())).isTrue();
  }

  @Test
  void the_page_is_in_the_language_of_whose_address_it_is() throws Exception {
    wishes.seen(DDSB, principal.id(), "fr", true);
    web.perform(get(linkTo(principal)).header("Accept-Language", "en"))
        .andExpect(content().string(containsString("Ne plus recevoir de rappels")));
  }

  private String linkTo(Person who) {
    String path = links.make();
    links.keep(path, who.organization(), who.id());
    return path;
  }

  private Person holder(String organization, Role role) {
    return holders.all(organization, role, calendars.of(organization).today()).get(0);
  }

  private RequestPostProcessor as(String organization, Role role) {
    Person who = holder(organization, role);
    SignedIn me = new SignedIn(who.id(), organization, who.name(), Set.of(role));
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            me, null, Set.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
  }
}

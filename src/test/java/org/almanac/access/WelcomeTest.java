package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.almanac.AlmanacTest;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The first sign-in: one page before anything else, once, and again when it changes. */
@AlmanacTest
class WelcomeTest {
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  @Autowired WebApplicationContext pages;
  @Autowired RoleHolders holders;
  @Autowired Calendars calendars;
  @Autowired NoticeSeen seen;
  @Autowired DataSource database;
  @Autowired Clock clock;

  private MockMvc web;
  private Person principal;
  private MockHttpSession session;

  @BeforeEach
  void somebodyNew() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    List<Person> all = holders.all("ddsb", Role.PRINCIPAL, calendars.of("ddsb").today());
    principal = all.stream().filter(p -> !seen.by("ddsb", p.id())).findFirst().orElseThrow();
    session = new MockHttpSession();
  }

  @Test
  void before_anything_else_each_person_sees_one_page_then_goes_on_to_where_they_wanted() {
    for (String page : List.of("/", "/meetings", "/calendar", TASKLIST, "/go/abc?x={y}")) {
      session = new MockHttpSession();
      assertThat(open(page).getRedirectedUrl()).as(page).isEqualTo("/welcome");
    }
    assertThat(goOn("en", "yes").getRedirectedUrl()).isEqualTo("/go/abc?x=%7By%7D");
    assertThat(open("/").getStatus()).isEqualTo(200);
    assertThat(goOn("en", "yes").getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void the_page_says_by_what_right_and_for_what_who_can_be_asked_and_who_sees_what()
      throws Exception {
    String page = open("/welcome").getContentAsString();
    assertThat(page)
        .contains("Municipal Freedom of Information and Protection of Privacy Act")
        .contains("Education Act", "for one purpose", "who coordinates the programs")
        .contains("Only you", "Your colleagues", "Your superintendent", "a legal order can reach")
        .contains("At most one mail a day and 3 in a school month");
  }

  @Test
  void french_can_be_wished_and_every_page_is_french_from_then_on() throws Exception {
    assertThat(open("/welcome").getContentAsString()).contains("<html lang=\"en", "Français");
    goOn("fr", "yes");
    assertThat(seen.wish("ddsb", principal.id())).contains(new NoticeSeen.Wish("fr", true));
    assertThat(open("/").getContentAsString())
        .contains("<html lang=\"fr", "Bonjour " + principal.givenName(), "Ce qui vous attend");
    assertThat(open("/nowhere").getContentAsString()).doesNotContain("There is nothing");
    goOn("tlh", "yes");
    assertThat(seen.wish("ddsb", principal.id())).contains(new NoticeSeen.Wish("en", true));
  }

  @Test
  void the_other_language_is_one_click_away_on_every_page_and_changes_nothing_else()
      throws Exception {
    goOn("en", "no");
    assertThat(open("/meetings").getContentAsString())
        .contains("action=\"/language\"", "lang=\"fr\">Français</button>");
    MockHttpServletResponse switched =
        send(
            post("/language")
                .param("language", "fr")
                .header("Referer", "https://almanac.example.org/meetings?x=1")
                .with(csrf()));
    assertThat(switched.getRedirectedUrl()).isEqualTo("/meetings?x=1");
    assertThat(seen.wish("ddsb", principal.id())).contains(new NoticeSeen.Wish("fr", false));
    assertThat(open("/meetings").getContentAsString())
        .contains("<html lang=\"fr\"", "lang=\"en\">English</button>");
    assertThat(send(get("/language").accept("application/json")).getContentAsString())
        .isEqualTo("{\"language\":\"fr\"}");
    for (String from : List.of("//evil.example", "https://evil.example", "no url at all: %")) {
      assertThat(
              send(post("/language").param("language", "x").header("Referer", from).with(csrf()))
                  .getRedirectedUrl())
          .as(from)
          .isIn("/", "");
    }
    assertThat(seen.wish("ddsb", principal.id())).contains(new NoticeSeen.Wish("en", false));
    assertThat(send(post("/language").param("language", "fr")).getStatus()).isEqualTo(403);
  }

  @Test
  void who_wants_less_gets_no_reminders() {
    goOn("en", "no");
    assertThat(seen.wish("ddsb", principal.id())).contains(new NoticeSeen.Wish("en", false));
  }

  @Test
  void it_is_kept_with_its_version_and_time_and_shown_again_when_the_version_changes()
      throws Exception {
    goOn("en", "yes");
    assertThat(
            JdbcClient.create(database)
                .sql("select version from notice_seen where person = ?")
                .param(principal.id())
                .query(String.class)
                .list())
        .containsExactly("1");
    assertThat(seen.at("ddsb", principal.id())).contains(clock.instant());
    NoticeSeen next = new NoticeSeen("2", database, clock);
    assertThat(next.by("ddsb", principal.id())).isFalse();
    next.seen("ddsb", principal.id(), "en", true);
    assertThat(next.by("ddsb", principal.id())).isTrue();
  }

  @Test
  void it_is_reachable_later_from_the_bottom_of_every_page() throws Exception {
    goOn("en", "yes");
    assertThat(open("/").getContentAsString()).contains("href=\"/welcome\"");
    assertThat(open("/welcome").getContentAsString()).contains("You saw this on", "version 1");
  }

  @Test
  void scripts_and_the_engines_web_api_do_not_wait_for_it() throws Exception {
    for (String path : List.of("/", "/meetings", "/welcome")) {
      assertThat(send(get(path).accept("application/json")).getRedirectedUrl()).isNull();
    }
    assertThat(send(get("/meetings").accept("*/*")).getRedirectedUrl()).isNull();
    assertThat(send(get("/meetings").accept("text/html").header("Authorization", "Basic x")))
        .as("who signs in with each request is a script")
        .returns(401, MockHttpServletResponse::getStatus);
    assertThat(send(get("/almanac.css").accept("text/html")).getStatus()).isEqualTo(200);
  }

  @Test
  void nobody_confirms_it_for_somebody_else_or_from_another_site() throws Exception {
    assertThat(send(post("/welcome")).getStatus()).isEqualTo(403);
    MockHttpServletResponse anybody =
        web.perform(post("/welcome").with(csrf()).accept("text/html")).andReturn().getResponse();
    assertThat(anybody.getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(seen.by("ddsb", principal.id())).isFalse();
  }

  private MockHttpServletResponse open(String page) {
    return send(get(URI.create(page.replace("{", "%7B").replace("}", "%7D"))).accept("text/html"));
  }

  private MockHttpServletResponse goOn(String language, String reminders) {
    return send(
        post("/welcome").param("language", language).param("reminders", reminders).with(csrf()));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
    SignedIn me =
        new SignedIn(
            principal.id(),
            "ddsb",
            principal.name(),
            holders.rolesOf(principal.id(), calendars.of("ddsb").today()));
    var token = UsernamePasswordAuthenticationToken.authenticated(me, null, me.authorities());
    try {
      return web.perform(request.session(session).with(authentication(token)))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

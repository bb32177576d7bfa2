package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.almanac.Visitor;
import org.almanac.access.NoticeSeen;
import org.almanac.people.Role;
import org.almanac.writing.Offer;
import org.almanac.writing.Prompt;
import org.almanac.writing.SheetKind;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * Types a canary into every field of every private page, in two organizations, and then looks for
 * it everywhere but in front of whom it is for.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(SmallAssociation.class)
class PrivatePagesCanaryTest {
  private static final String CANARY = "kanarievogel";
  private static final Pattern HREF = Pattern.compile("(?:href|action)=\"(/[^\"#]*)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen-([\\w-]+)\" value=\"([^\"]*)\"");
  private static final int MOST_PAGES = 120;

  @LocalServerPort int port;
  @Autowired SmallAssociation association;
  @Autowired MentorshipSheets sheets;
  @Autowired NoticeSeen notice;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine engine;
  @Autowired ServletWebServerApplicationContext server;

  private final Set<String> typed = new TreeSet<>();
  private final Map<String, String> coordinators = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();
  private final List<String[]> pairs = new ArrayList<>();
  private Haystack hay;
  private LogTrap logs;

  @BeforeAll
  void everybody_writes_everything() throws Exception {
    hay = new Haystack(jdbc, server);
    for (int i = 0; i < 2; i++) {
      association.opens();
      association.agree(association.mia, association.max, DAY);
      remember();
    }
    revive(pairs.get(0));
    try (LogTrap trap = new LogTrap(CANARY)) {
      logs = trap;
      for (String[] pair : pairs) {
        for (String who : List.of(pair[1], pair[2])) {
          writes(pair[0], who);
        }
      }
      // something to be told of, beside those who write
      association.agree(association.una, association.moe, DAY);
      association.ends(association.moe, Role.MENTOR, DAY.plusDays(1));
      association.moveTo(DAY.plusDays(2)); // rounds and mails
    }
  }

  private void remember() {
    String code = association.code;
    coordinators.put(code, association.coordinator);
    others.addAll(List.of(association.moe, association.una, association.coordinator));
    pairs.add(new String[] {code, association.mia, association.max});
    jdbc.sql("update person set password_hash = '{noop}almanac' where organization = ?")
        .param(code)
        .update();
    jdbc.sql("select id from person where organization = ?")
        .param(code)
        .query(String.class)
        .list()
        .forEach(id -> notice.seen(code, id, "en", true));
  }

  /** The second association's opening ended the first one's instances: its pair goes on. */
  private void revive(String[] pair) {
    Mentorship row = association.rows.findByOrganizationAndMemberId(pair[0], pair[1]).orElseThrow();
    row.beginsAgain(DAY, TwoYears.over(DAY, 2));
    row.pairedWith(pair[2], DAY);
    association.rows.save(row);
  }

  private void writes(String organization, String who) throws Exception {
    Visitor visitor = visitor(who);
    for (Offer offer : sheets.offers(organization, who, DAY)) {
      String path = "/my-pages/" + offer.kind() + "/" + offer.subject();
      SheetKind kind = sheets.kind(organization, offer.kind()).orElseThrow();
      String seen = send(visitor, path, kind, CANARY + "-1-" + who, Map.of());
      send(visitor, path, kind, CANARY + "-2-" + who, seen(seen)); // saved over
      send(visitor, path, kind, CANARY + "-3-" + who, seen(seen)); // from an older window
      send(visitor, path, kind, (CANARY + " ").repeat(600), Map.of()); // far too long
      assertThat(visitor.page(path).body()).as(path).contains(CANARY + "-2-" + who);
    }
    assertThat(visitor.page("/my-pages/all.txt").body()).contains(CANARY);
    assertThat(visitor.page("/my-pages/all.json").body()).contains(CANARY);
    visitor.form("/my-pages", "/my-pages/no-such/page", "text-notes", CANARY); // an error page
  }

  private String send(
      Visitor visitor, String path, SheetKind kind, String text, Map<String, String> seen)
      throws Exception {
    List<String> fields = new ArrayList<>();
    for (var bundle : kind.bundles()) {
      for (Prompt prompt : bundle.prompts()) {
        typed.add(kind.key() + " " + prompt.key());
        fields.addAll(List.of("text-" + prompt.key(), text));
        fields.addAll(List.of("seen-" + prompt.key(), seen.getOrDefault(prompt.key(), "")));
      }
    }
    return visitor.form(path, path, fields.toArray(String[]::new)).body();
  }

  private static Map<String, String> seen(String page) {
    Map<String, String> seen = new LinkedHashMap<>();
    SEEN.matcher(page).results().forEach(m -> seen.put(m.group(1), m.group(2)));
    return seen;
  }

  @Test
  void everything_that_can_be_written_was_written() {
    assertThat(typed).hasSizeGreaterThanOrEqualTo(25);
    assertThat(jdbc.sql("select count(*) from sheet_text").query(Integer.class).single())
        .isGreaterThan(60);
  }

  @Test
  void no_table_of_the_database_holds_a_word_of_it() {
    assertThat(hay.tables()).contains("SHEET_TEXT", "ACT_HI_VARINST", "ACT_GE_BYTEARRAY", "MAIL");
    assertThat(hay.tablesWith(List.of(CANARY))).isEmpty();
    assertThat(hay.tablesWith(List.of(coordinators.keySet().iterator().next())))
        .as("the search does find what is there")
        .contains("SHEET_TEXT", "PERSON");
  }

  @Test
  void no_line_of_the_log_holds_a_word_of_it_however_loud_it_is() {
    assertThat(logs.events()).isGreaterThan(10_000);
    assertThat(logs.heard()).isEmpty();
  }

  @Test
  void no_session_on_the_server_holds_a_word_of_it() throws Exception {
    assertThat(hay.sessions()).isNotEmpty().noneMatch(kept -> kept.contains(CANARY));
  }

  @Test
  void what_people_are_told_by_mail_holds_no_word_of_it() {
    assertThat(jdbc.sql("select count(*) from notice").query(Integer.class).single())
        .as("something is told to somebody")
        .isPositive();
    assertThat(hay.tables()).contains("NOTICE", "MAIL", "CAPTURED_MAIL");
    assertThat(hay.tablesWith(List.of(CANARY, "kanarie=", "a2FuYXJpZXZvZ2Vs"))).isEmpty();
  }

  @Test
  void no_page_shows_a_word_of_it_to_a_coordinator_a_superintendent_or_another_mentor()
      throws Exception {
    for (String who : others) {
      Visitor visitor = visitor(who);
      Set<String> seen = new TreeSet<>();
      Deque<String> next = new ArrayDeque<>(List.of("/", "/people", "/mail", "/my-pages"));
      pairs.forEach(p -> next.addAll(List.of("/people/" + p[1], "/people/" + p[2])));
      pairs.forEach(p -> guesses(p).forEach(next::add));
      while (!next.isEmpty() && seen.size() < MOST_PAGES) {
        String path = next.remove();
        if (!path.matches("/(logout|camunda|sign-in).*") && seen.add(path)) {
          String page = visitor.page(path).body();
          assertThat(page).as(who + " at " + path).doesNotContain(CANARY);
          HREF.matcher(page).results().forEach(m -> next.add(m.group(1).replace("&amp;", "&")));
        }
      }
      assertThat(seen).hasSizeGreaterThan(20);
    }
  }

  private List<String> guesses(String[] pair) {
    List<String> paths = new ArrayList<>();
    for (String who : List.of(pair[1], pair[2])) {
      for (Offer offer : sheets.offers(pair[0], who, DAY)) {
        String path = "/my-pages/" + offer.kind() + "/" + offer.subject();
        paths.addAll(List.of(path, path + "/of/" + who));
      }
    }
    return paths;
  }

  @Test
  void the_engines_web_api_tells_nobody_a_word_of_it() throws Exception {
    List<String> all = new ArrayList<>(others);
    pairs.forEach(pair -> all.addAll(List.of(pair[1], pair[2])));
    for (String who : all) {
      Visitor visitor = visitor(who);
      for (String list :
          List.of(
              "/task",
              "/process-instance",
              "/variable-instance",
              "/history/variable-instance",
              "/history/detail",
              "/history/task",
              "/history/process-instance",
              "/incident",
              "/job")) {
        String answer = visitor.data(api(list + "?maxResults=2000")).toString();
        assertThat(answer).as(who + list).doesNotContain(CANARY);
      }
      for (var task : visitor.data(api("/task?maxResults=2000"))) {
        String form = api("/task/" + task.path("id").asText() + "/form-variables");
        assertThat(visitor.data(form).toString()).doesNotContain(CANARY);
      }
    }
  }

  private String api(String path) {
    return "/camunda/api/engine/engine/" + engine.getName() + path;
  }

  private Visitor visitor(String person) {
    return new Visitor(port, person + "@example.org");
  }
}

package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almanac.Visitor;
import org.almanac.access.NoticeSeen;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.DailyMail;
import org.almanac.notices.FirstMails;
import org.almanac.people.Role;
import org.almanac.writing.Offer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
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
@Import({SmallAssociation.class, TouchScene.Said.class})
class PrivatePagesCanaryTest {
  private static final String CANARY = "kanarievogel";

  /**
   * Begins everybody's given name: what may be seen, so that a search that looks at all finds it.
   */
  private static final String VISIBLE = "Zichtbaar";

  @LocalServerPort int port;
  @Autowired SmallAssociation association;
  @Autowired MentorshipSheets sheets;
  @Autowired NoticeSeen notice;
  @Autowired FirstMails firstMails;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
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
      LoggerFactory.getLogger("org.almanac.mentorship").trace("said aloud: {}", CANARY);
      for (String[] pair : pairs) {
        for (String who : List.of(pair[1], pair[2])) {
          new CanaryPen(sheets, CANARY, typed).writes(visitor(who), pair[0], who);
        }
      }
      // something to be told of, beside those who write
      association.agree(association.una, association.moe, DAY);
      association.ends(association.moe, Role.MENTOR, DAY.plusDays(1));
      association.moveTo(DAY.plusDays(2)); // rounds
      for (String[] pair : pairs) {
        for (String who : List.of(pair[1], pair[2])) {
          announcements.announce(Announcement.once(pair[0], "x", "touch-test", who));
        }
        dailyMail.release(pair[0], DAY.plusDays(2));
      }
      association.timeline.moveTo(association.clock.instant().plus(Duration.ofHours(3))); // mails
    }
  }

  private void remember() {
    String code = association.code;
    coordinators.put(code, association.coordinator);
    firstMails.go(code, "MENTORSHIP", association.coordinator);
    others.addAll(List.of(association.moe, association.una, association.coordinator));
    pairs.add(new String[] {code, association.mia, association.max});
    jdbc.sql(
            "update person set password_hash = '{noop}almanac', given_name = '"
                + VISIBLE
                + "-' || id where organization = ?")
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
    assertThat(logs.heard())
        .as("only what was said aloud")
        .singleElement()
        .asString()
        .startsWith("org.almanac.mentorship: said aloud: ");
  }

  @Test
  void no_session_on_the_server_holds_a_word_of_it() throws Exception {
    assertThat(hay.sessions()).noneMatch(kept -> kept.contains(CANARY));
    for (String[] pair : pairs) {
      assertThat(hay.sessions())
          .as("the sessions of those who wrote are among them")
          .anyMatch(kept -> kept.contains(pair[1]))
          .anyMatch(kept -> kept.contains(pair[2]));
    }
  }

  @Test
  void what_people_are_told_by_mail_holds_no_word_of_it() {
    assertThat(jdbc.sql("select count(*) from notice").query(Integer.class).single())
        .as("something is told to somebody")
        .isPositive();
    assertThat(hay.tables()).contains("NOTICE", "MAIL", "CAPTURED_MAIL");
    assertThat(hay.tablesWith(List.of(CANARY, "kanarie=", "a2FuYXJpZXZvZ2Vs"))).isEmpty();
    assertThat(hay.tablesWith(List.of("Hello " + VISIBLE)))
        .as("whom a mail greets is found in it")
        .contains("MAIL", "CAPTURED_MAIL");
  }

  @Test
  void no_page_shows_a_word_of_it_to_a_coordinator_a_superintendent_or_another_mentor()
      throws Exception {
    for (String who : others) {
      List<String> from = new ArrayList<>(List.of("/", "/people", "/mail", "/my-pages"));
      pairs.forEach(p -> from.addAll(List.of("/people/" + p[1], "/people/" + p[2])));
      pairs.forEach(p -> from.addAll(guesses(p)));
      Walk walk = new Walk(visitor(who), VISIBLE + "-" + who).from(from);
      walk.pages()
          .forEach((path, page) -> assertThat(page).as(who + " at " + path).doesNotContain(CANARY));
      assertThat(walk.pages()).hasSizeGreaterThan(20);
      assertThat(walk.signedIn()).as("pages that " + who + " saw by name").isGreaterThan(15);
      if (coordinators.containsValue(who)) {
        assertThat(walk.pages().values())
            .as("what may be seen is found")
            .anyMatch(page -> pairOf(who).stream().allMatch(page::contains));
      }
    }
  }

  private List<String> pairOf(String coordinator) {
    return pairs.stream()
        .filter(pair -> coordinator.equals(coordinators.get(pair[0])))
        .flatMap(pair -> Stream.of(VISIBLE + "-" + pair[1], VISIBLE + "-" + pair[2]))
        .toList();
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
      Task own = planted(who);
      Visitor visitor = visitor(who);
      assertThat(visitor.data(api("/task?maxResults=2000")).toString())
          .as("signed in, " + who + " finds what is to be found")
          .contains(own.getId());
      if (coordinators.containsValue(who)) {
        assertThat(visitor.data(api("/variable-instance?maxResults=2000")).toString())
            .contains(VISIBLE + "-" + who);
      }
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

  /** A task of one's own with a variable that may be seen. */
  private Task planted(String who) {
    Task task = association.tasks.newTask();
    task.setName(VISIBLE);
    task.setAssignee(who);
    task.setTenantId(who.replaceAll("\\D+$", ""));
    association.tasks.saveTask(task);
    association.tasks.setVariable(task.getId(), "planted", VISIBLE + "-" + who);
    return task;
  }

  private String api(String path) {
    return "/camunda/api/engine/engine/" + engine.getName() + path;
  }

  private Visitor visitor(String person) {
    return new Visitor(port, person + "@example.org");
  }
}

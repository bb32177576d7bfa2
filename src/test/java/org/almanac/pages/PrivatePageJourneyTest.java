package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A private page in a real browser: saved as one types, and nothing of it stays behind. */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
class PrivatePageJourneyTest {
  private static final String DDSB = "ddsb";

  /** Each field with its last line at the edge of the screen: what stands over it there. */
  private static final String TYPED_AT_THE_EDGE =
      """
      return [...document.querySelectorAll('form[data-writing] textarea')].map(field => {
        field.focus({preventScroll: true});
        scrollBy(0, field.getBoundingClientRect().bottom - innerHeight + 4);
        const at = field.getBoundingClientRect();
        const there = document.elementFromPoint(at.left + 20, Math.min(at.bottom, innerHeight) - 8);
        return there === field ? '' : field.id + ' behind ' + (there && there.className);
      }).filter(behind => behind)""";

  private static final String CANARY = "kanarievogel";
  private static final String EVERYTHING_KEPT =
      """
      const entries = store => Object.keys(store).map(key => key + '=' + store[key]).join();
      return entries(localStorage) + entries(sessionStorage) + document.cookie
        + JSON.stringify(history.state) + location.href
        + performance.getEntries().map(one => one.name).join();""";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired RoleHolders holders;
  @Autowired Calendars calendars;
  @TempDir Path profile;

  private Person member;
  private Person mentor;
  private String agreement;

  @BeforeEach
  void a_pair() {
    LocalDate today = calendars.of(DDSB).today();
    List<Person> principals = holders.all(DDSB, Role.PRINCIPAL, today);
    member = principals.get(10);
    mentor = principals.get(11);
    agreement = "/my-pages/mentorship-agreement/" + member.id() + "-" + mentor.id();
    jdbc.sql("delete from sheet_text").update();
    jdbc.sql("delete from mentorship").update();
    jdbc.sql(
            "insert into mentorship (id, lock_version, organization, member_id, state, begins,"
                + " counted_from, remaining_days, mentor_id, paired_on, interim_wanted)"
                + " values (next value for mentorship_seq, 0, ?, ?, 'RUNNING', ?, ?, 731, ?, ?,"
                + " false)")
        .params(DDSB, member.id(), today, today, mentor.id(), today)
        .update();
  }

  @Test
  void what_is_typed_is_saved_on_the_server_and_the_browser_keeps_nothing() throws Exception {
    try (Browser desk = Browser.desk(address(), "--user-data-dir=" + profile)) {
      desk.signInAs(member.mail());
      desk.open(agreement);
      desk.type(By.id("text-goals"), CANARY);
      desk.see("Saved at ");
      desk.picture("private-page-1280");
      assertThat(desk.run(EVERYTHING_KEPT).toString()).doesNotContain(CANARY);
      assertThat(desk.run("return indexedDB.databases().then(all => all.length)")).isEqualTo(0L);
      assertThat(desk.run("return caches.keys().then(all => all.length)")).isEqualTo(0L);
      desk.open(agreement);
      assertThat(desk.find(By.id("text-goals")).getDomProperty("value")).isEqualTo(CANARY);

      // closed in the middle of a word
      desk.find(By.id("text-goals")).sendKeys(" and more");
      desk.open("/my-pages");
      desk.open(agreement);
      assertThat(desk.find(By.id("text-goals")).getDomProperty("value"))
          .isEqualTo(CANARY + " and more");

      // whoever comes to the same machine afterwards
      desk.click(By.cssSelector("form[action$='/logout'] button"));
      desk.see("Sign in");
      desk.run("history.back()");
      desk.until(d -> d.getPageSource().contains(CANARY) ? null : true);
      assertThat(desk.run("return document.documentElement.outerHTML").toString())
          .doesNotContain(CANARY);
    }
    assertThat(filesWith(CANARY)).as("files of the browser on its disk").isEmpty();
    assertThat(filesWith("mentorship-agreement")).as("the search does find").isNotEmpty();
  }

  @Test
  void in_two_windows_nothing_is_overwritten_and_both_texts_can_be_seen() throws Exception {
    try (Browser desk = Browser.desk(address());
        Browser phone = Browser.phone(address())) {
      desk.signInAs(member.mail());
      phone.signInAs(member.mail());
      desk.open(agreement);
      phone.open(agreement);
      desk.type(By.id("text-goals"), "From the desk");
      desk.see("Saved at ");
      phone.type(By.id("text-goals"), "From the phone");
      phone.see("also written in another window");
      assertThat(phone.text(By.cssSelector("[data-field=goals] .care .typed")))
          .isEqualTo("From the desk");
      phone.find(By.id("text-goals")).sendKeys(", and the desk");
      phone.picture("private-page-two-windows-390");
      assertThat(phone.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
      phone.click(By.cssSelector("form[data-writing] button"));
      phone.see("Saved at ");
      desk.open(agreement);
      assertThat(desk.find(By.id("text-goals")).getDomProperty("value"))
          .isEqualTo("From the phone, and the desk");
    }
  }

  @Test
  void the_other_of_the_pair_reads_along_and_my_web_is_drawn_while_i_write() throws Exception {
    try (Browser desk = Browser.desk(address());
        Browser phone = Browser.phone(address())) {
      desk.signInAs(member.mail());
      phone.signInAs(mentor.mail());
      desk.open(agreement);
      desk.type(By.id("text-between-us"), "What we say about people");
      desk.see("Saved at ");
      phone.open(agreement);
      phone.see("What we say about people");
      desk.open("/my-pages/mentorship-web/mine");
      desk.type(
          By.id("text-people"), "Ana: asks good questions" + Keys.ENTER + "Bo: knows the law");
      desk.find(By.cssSelector("svg.around"));
      assertThat(desk.find(By.cssSelector("svg.around")).getDomAttribute("aria-label"))
          .contains("2 people around you");
      desk.picture("my-web-1280");
      phone.open("/my-pages");
      phone.picture("my-pages-390");
      assertThat(phone.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
    }
  }

  @Test
  void on_a_phone_no_bar_stands_over_the_field_that_is_typed_in() throws Exception {
    try (Browser phone = Browser.phone(address())) {
      phone.signInAs(member.mail());
      phone.open(agreement);
      phone.find(By.id("text-goals"));
      assertThat(phone.run(TYPED_AT_THE_EDGE).toString()).isEqualTo("[]");
      phone.picture("private-page-typing-390");
    }
  }

  private List<Path> filesWith(String word) throws IOException {
    byte[] wide = word.getBytes(StandardCharsets.UTF_16LE);
    try (Stream<Path> files = Files.walk(profile)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> holds(file, word) || holds(file, latin(wide)))
          .toList();
    }
  }

  private static boolean holds(Path file, String word) {
    try {
      return latin(Files.readAllBytes(file)).contains(word);
    } catch (IOException gone) {
      return false;
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }
}

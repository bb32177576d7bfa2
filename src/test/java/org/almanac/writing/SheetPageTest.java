package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.engine.Timeline;
import org.almanac.people.PeopleAudit;
import org.almanac.people.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** One page of one's own, or of a pair: who opens it, and that nothing typed is lost. */
@SharedAlmanacTest
@Import(APair.class)
class SheetPageTest {
  private static final String TOGETHER = "/my-pages/try-together/o1mem-o1men";
  private static final String ALONE = "/my-pages/try-alone/own";
  private static final String PLAN = "/my-pages/try-plan/start";
  private static final List<String> NOBODY_ELSE =
      List.of("o1coo", "o1sup", "o1next", "o1aid", "o2mem", "o2men", "o2coo");

  @Autowired WebApplicationContext pages;
  @Autowired APair pair;
  @Autowired APair.Cast cast;
  @Autowired JdbcClient jdbc;
  @Autowired NoticeSeen notice;
  @Autowired PeopleAudit audit;
  @Autowired Persons persons;
  @Autowired Timeline timeline;
  @Autowired java.time.Clock clock;

  private MyPages web;

  @BeforeEach
  void two_pairs() {
    web = new MyPages(pages);
    cast.comes();
    pair.until = null;
    pair.pairs.clear();
    pair.pairs.add(new String[] {"o1mem", "o1men"});
    pair.pairs.add(new String[] {"o2mem", "o2men"});
    for (String table : List.of("sheet_text", "sheet_share", "writing_audit", "people_audit")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Test
  void each_of_a_pair_writes_and_both_read_both() {
    assertThat(web.write("o1mem", TOGETHER, "goals", "To listen").status()).isEqualTo(302);
    web.write("o1men", TOGETHER, "goals", "To <b>ask</b>");
    assertThat(web.open("o1mem", TOGETHER).text())
        .contains("men Of o1 wrote", "To &lt;b&gt;ask&lt;/b&gt;", ">To listen</textarea>")
        .contains("Read by you and men Of o1.", "Saved at ");
    assertThat(web.open("o1men", TOGETHER).text()).contains("mem Of o1 wrote", "To listen");
  }

  @Test
  void for_everybody_else_whatever_their_role_it_is_not_there() {
    web.write("o1mem", TOGETHER, "goals", "kanarie");
    web.write("o1mem", ALONE, "thoughts", "kanarie");
    for (String who : NOBODY_ELSE) {
      assertThat(web.open(who, TOGETHER).status()).as(who).isEqualTo(404);
      assertThat(web.send(who, TOGETHER, "text-goals", "mine now").status()).isEqualTo(404);
      assertThat(web.send(who, TOGETHER + "/erase", "sure", "yes").status()).isEqualTo(404);
      assertThat(web.send(who, PLAN + "/share", "with", who).status())
          .isIn(404, who.equals("o2mem") ? 302 : 404);
      assertThat(web.open(who, TOGETHER + "/of/o1mem").status()).isEqualTo(404);
      assertThat(web.open(who, ALONE + "/of/o1mem").status()).isEqualTo(404);
      assertThat(web.open(who, PLAN + "/of/o1mem").status()).isEqualTo(404);
      for (String list : List.of("/my-pages", "/my-pages/all.txt", "/my-pages/all.json", "/")) {
        assertThat(web.open(who, list).text()).as(who + list).doesNotContain("kanarie");
      }
    }
    assertThat(web.open("o1men", ALONE).text()).doesNotContain("kanarie");
    assertThat(web.open("o1mem", TOGETHER).text()).contains("kanarie");
  }

  @Test
  void nobody_comes_in_without_signing_in_and_nobody_elses_page_can_send() throws Exception {
    web.write("o1mem", ALONE, "thoughts", "First");
    assertThat(web.ask(post(ALONE).param("text-thoughts", "Forged"), "o1mem").status())
        .as("without the page's token")
        .isEqualTo(403);
    assertThat(web.open("o1mem", ALONE).text()).contains("First").doesNotContain("Forged");
  }

  @Test
  void the_page_is_kept_by_no_browser_and_no_proxy() {
    web.write("o1mem", ALONE, "thoughts", "First");
    MyPages.Shown page = web.open("o1mem", ALONE);
    assertThat(page.response().getHeader("Cache-Control")).contains("no-store");
    assertThat(page.text())
        .contains("<form method=\"post\" autocomplete=\"off\"")
        .contains("rows=\"3\" autocomplete=\"off\"");
    for (String file : List.of("/my-pages/all.txt", "/my-pages/all.json")) {
      assertThat(web.open("o1mem", file).response().getHeader("Cache-Control"))
          .contains("no-store");
    }
  }

  @Test
  void from_two_windows_both_texts_stand_on_the_page_and_nothing_is_lost() {
    web.write("o1mem", ALONE, "thoughts", "First");
    String seen = web.open("o1mem", ALONE).seen("thoughts");
    web.send("o1mem", ALONE, "text-thoughts", "From the phone", "seen-thoughts", seen);
    MyPages.Shown both =
        web.send("o1mem", ALONE, "text-thoughts", "From the desk", "seen-thoughts", seen);
    assertThat(both.status()).isEqualTo(409);
    assertThat(both.text())
        .contains(">From the desk</textarea>", "From the phone", "also written in another window");
    web.send("o1mem", ALONE, "text-thoughts", "Both", "seen-thoughts", both.seen("thoughts"));
    assertThat(web.open("o1mem", ALONE).text()).contains(">Both</textarea>");
  }

  @Test
  void what_is_too_long_stays_in_front_of_its_author_and_the_rest_is_saved() {
    String much = "x".repeat(6_001);
    MyPages.Shown page = web.send("o1mem", ALONE, "text-people", "Ana", "text-thoughts", much);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains(much, "This field takes 6,000 characters", "Ana</textarea>");
    String now = web.open("o1mem", ALONE).text();
    assertThat(now).contains("Ana</textarea>").doesNotContain("xxx");
    assertThat(web.write("o1mem", ALONE, "thoughts", "🌱".repeat(6_000)).status()).isEqualTo(302);
  }

  @Test
  void a_form_that_did_not_arrive_whole_changes_nothing() {
    web.write("o1mem", ALONE, "thoughts", "First");
    MyPages.Shown page = web.send("o1mem", ALONE, "seen-thoughts", "1");
    assertThat(page.text()).contains("did not arrive whole", "First</textarea>");
    web.send("o1mem", ALONE, "text-unknown", "x", "text-people", "Ana");
    assertThat(web.open("o1mem", ALONE).text()).contains("First</textarea>", "Ana</textarea>");
    assertThat(jdbc.sql("select count(*) from sheet_text").query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  void when_the_pair_ends_each_keeps_what_they_wrote_and_nobody_reads_the_others() {
    web.write("o1mem", TOGETHER, "goals", "The members words");
    web.write("o1men", TOGETHER, "goals", "The mentors words");
    web.write("o1mem", PLAN, "next", "The members plan");
    web.send("o1mem", PLAN + "/share", "with", "o1men");
    pair.pairs.set(0, new String[] {"o1mem", "o1next"});

    assertThat(web.open("o1mem", TOGETHER).text())
        .contains("The members words", "stays yours to read")
        .doesNotContain("The mentors words");
    assertThat(web.open("o1men", TOGETHER).text())
        .contains("The mentors words")
        .doesNotContain("The members words");
    assertThat(web.open("o1men", PLAN + "/of/o1mem").status()).isEqualTo(404);
    assertThat(web.open("o1men", "/my-pages").text())
        .doesNotContain("Sheet try-plan")
        .contains("What you keep");
    for (String path :
        List.of(
            TOGETHER,
            "/my-pages/try-together/o1mem-o1next",
            PLAN + "/of/o1mem",
            "/my-pages",
            "/my-pages/all.txt")) {
      assertThat(web.open("o1next", path).text())
          .as("to the next mentor travels nothing: " + path)
          .doesNotContain("members words", "mentors words", "The members plan");
    }
    MyPages.Shown late = web.send("o1mem", TOGETHER, "text-goals", "Typed too late");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("has ended meanwhile", "Typed too late");
    assertThat(web.open("o1mem", TOGETHER).text()).contains("The members words");
  }

  @Test
  void an_own_plan_is_read_by_the_mentor_only_while_the_member_wants_it() {
    web.write("o1mem", PLAN, "next", "The members plan");
    assertThat(web.open("o1men", PLAN + "/of/o1mem").status()).isEqualTo(404);
    web.send("o1mem", PLAN + "/share", "with", "o1next");
    assertThat(web.open("o1next", PLAN + "/of/o1mem").status()).as("no mentor").isEqualTo(404);
    web.send("o1mem", PLAN + "/share", "with", "o1men");
    assertThat(web.open("o1men", PLAN + "/of/o1mem").text()).contains("The members plan");
    assertThat(web.open("o1men", "/my-pages").text()).contains("/my-pages/try-plan/start/of/o1mem");
    assertThat(web.open("o1men", "/my-pages/all.txt").text()).doesNotContain("The members plan");
    web.send("o1mem", PLAN + "/share", "with", "");
    assertThat(web.open("o1men", PLAN + "/of/o1mem").status()).isEqualTo(404);
    assertThat(web.send("o1mem", TOGETHER + "/share", "with", "o1men").status()).isEqualTo(404);
  }

  @Test
  void a_sheet_can_be_written_from_its_first_day_to_its_last() {
    web.write("o1mem", ALONE, "thoughts", "First");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Toronto"));
    pair.until = today.minusDays(1);
    assertThat(web.open("o1mem", ALONE).text())
        .contains("First", "readonly")
        .doesNotContain(">Save</button>");
    pair.until = today;
    assertThat(web.open("o1mem", ALONE).text())
        .contains("You can write here until ", today.getYear() + ".", ">Save</button>");
  }

  @Test
  void after_somebody_gave_a_new_code_or_address_pages_stay_closed_for_two_weeks() {
    web.write("o1mem", ALONE, "thoughts", "First");
    timeline.moveTo(clock.instant().plusSeconds(60));
    Instant given = clock.instant();
    audit.note("o1", "o1coo", PeopleAudit.What.CODE, persons.findById("o1mem").orElseThrow());
    for (String path : List.of(ALONE, "/my-pages", PLAN + "/of/o1mem")) {
      assertThat(web.open("o1mem", path).status()).as(path).isEqualTo(423);
    }
    for (String file : List.of("/my-pages/all.txt", "/my-pages/all.json")) {
      assertThat(web.open("o1mem", file).response().getRedirectedUrl()).isEqualTo("/my-pages");
    }
    assertThat(web.open("o1mem", ALONE).text())
        .contains("Your pages are closed until", "a new code")
        .doesNotContain("First");
    assertThat(web.send("o1mem", ALONE, "text-thoughts", "Forged").status()).isEqualTo(423);
    assertThat(web.send("o1mem", ALONE + "/erase", "sure", "yes").status()).isEqualTo(423);
    assertThat(web.open("o1men", ALONE).status()).as("the mentor's own").isEqualTo(200);
    timeline.moveTo(given.plus(AccountHands.CLOSED));
    assertThat(web.open("o1mem", ALONE).text()).contains("First</textarea>");
  }
}

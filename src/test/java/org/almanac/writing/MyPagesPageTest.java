package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.NoticeSeen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** My pages: the list, what I take away, what I erase. */
@SharedAlmanacTest
@Import(APair.class)
class MyPagesPageTest {
  private static final String ALONE = "/my-pages/try-alone/own";
  private static final String TOGETHER = "/my-pages/try-together/o1mem-o1men";

  @Autowired WebApplicationContext pages;
  @Autowired APair pair;
  @Autowired APair.Cast cast;
  @Autowired JdbcClient jdbc;
  @Autowired NoticeSeen notice;
  @Autowired ObjectMapper json;

  private MyPages web;

  @BeforeEach
  void a_pair() {
    web = new MyPages(pages);
    cast.comes();
    pair.pairs.clear();
    pair.pairs.add(new String[] {"o1mem", "o1men"});
    notice.seen("o1", "o1mem", "en", true);
    jdbc.sql("delete from sheet_text").update();
    jdbc.sql("delete from writing_audit").update();
  }

  @Test
  void the_list_names_what_i_may_write_and_says_honestly_who_can_read_it() {
    String page = web.open("o1mem", "/my-pages").text();
    assertThat(page)
        .contains("Sheet try-together", "Read by you and men Of o1.", "Nothing written yet.")
        .contains("Sheet try-alone", "Read by you alone.")
        .contains("unless you let men Of o1 read it")
        .contains("A legal order can reach anything written")
        .contains("No coordinator, administrator, helper or substitute can open a page")
        .contains("Should key and copy ever be lost, nobody can open the pages");
    assertThat(web.open("o1mem", "/").text()).contains("href=\"/my-pages\"");
  }

  @Test
  void whoever_has_nothing_to_write_reads_so_and_finds_no_way_there() {
    assertThat(web.open("o1coo", "/my-pages").text())
        .contains("Just now there is nothing to write");
    assertThat(web.open("o1coo", "/").text()).doesNotContain("/my-pages");
  }

  @Test
  void in_french_everything_is_french() {
    notice.seen("o1", "o1mem", "fr", true);
    web.write("o1mem", ALONE, "people", "Ana");
    assertThat(web.open("o1mem", "/my-pages").text()).contains("Mes pages", "FR Sheet try-alone");
    assertThat(web.open("o1mem", ALONE).text())
        .contains("FR Field people", "FR Hint people", "Enregistré à", ">moi</text>");
  }

  @Test
  void those_i_learn_with_are_drawn_around_me_with_words_for_whoever_sees_no_drawing() {
    web.write(
        "o1mem",
        ALONE,
        "people",
        "Ana: asks good questions\n\nBo <x>\nSomebody with a name that is long");
    String page = web.open("o1mem", ALONE).text();
    assertThat(page)
        .contains(
            "role=\"img\" aria-label=\"A drawing of you in the middle and 3 people around you")
        .contains(">Ana</text>", ">Bo &lt;x&gt;</text>", ">Somebody with a n…</text>");
    web.write("o1mem", ALONE, "people", "x\n".repeat(300));
    assertThat(web.open("o1mem", ALONE).text().split("<rect", -1)).hasSize(25);
  }

  @Test
  void i_take_away_at_once_what_i_wrote_and_nothing_that_others_wrote() throws Exception {
    web.write("o1mem", ALONE, "thoughts", "Mine, \"quoted\"\nand more");
    web.write("o1mem", TOGETHER, "goals", "Mine too");
    web.write("o1men", TOGETHER, "goals", "Not mine");
    MyPages.Shown text = web.open("o1mem", "/my-pages/all.txt");
    assertThat(text.response().getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"my-pages.txt\"");
    assertThat(text.text())
        .contains("Sheet try-alone", "Field thoughts", "Mine, \"quoted\"\nand more", "Mine too")
        .doesNotContain("Not mine");
    JsonNode data = json.readTree(web.open("o1mem", "/my-pages/all.json").text());
    assertThat(data.path("pages")).hasSize(2);
    assertThat(data.findValuesAsText("text"))
        .containsExactly("Mine, \"quoted\"\nand more", "Mine too");
    assertThat(audit()).containsExactly("TAKEN_AWAY 2", "TAKEN_AWAY 2");
  }

  @Test
  void i_erase_one_page_or_everything_after_one_look_and_the_audit_knows_no_name() {
    web.write("o1mem", ALONE, "thoughts", "Mine");
    web.write("o1mem", TOGETHER, "goals", "Mine too");
    web.write("o1men", TOGETHER, "goals", "Not mine");
    assertThat(web.send("o1mem", ALONE + "/erase").text()).contains("Nothing was erased");
    assertThat(web.open("o1mem", ALONE).text()).contains("Mine</textarea>");
    web.send("o1mem", ALONE + "/erase", "sure", "yes");
    assertThat(web.open("o1mem", ALONE).text()).doesNotContain("Mine</textarea>");
    assertThat(web.send("o1mem", "/my-pages/erase").text()).contains("Nothing was erased");
    web.send("o1mem", "/my-pages/erase", "sure", "yes");
    assertThat(web.open("o1mem", "/my-pages/all.txt").text()).doesNotContain("Mine too");
    assertThat(web.open("o1men", TOGETHER).text()).contains("Not mine").doesNotContain("Mine too");
    assertThat(audit()).contains("ERASED 1").doesNotContain("ERASED 2");
    assertThat(jdbc.sql("select * from writing_audit").query().listOfRows().toString())
        .doesNotContain("mem");
  }

  private List<String> audit() {
    return jdbc.sql("select what, texts from writing_audit order by id")
        .query((row, n) -> row.getString(1) + " " + row.getInt(2))
        .list();
  }
}

package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.people.Role;
import org.almanac.plans.Goal;
import org.almanac.plans.PaperBars;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Heard and included, from the first round to the director's close, and the plan on paper. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeardPageTest extends ADraftToHear {
  private static final String HEARD = PLAN + "/heard";
  private static final String EDIT = PLAN + "/edit";
  private static final Instant UNTIL = Instant.parse("2026-08-25T04:00:00Z");

  @Autowired HearingRounds rounds;
  @Autowired BoardVoices voices;

  @Test
  @Order(1)
  void before_the_first_round_the_page_says_when_it_begins() {
    assertThat(open("ana", HEARD).text()).contains("Nobody has been asked yet.");
    for (String other : List.of("paula", "marc")) {
      assertThat(open(other, HEARD).status()).as(other).isEqualTo(403);
    }
    assertThat(show(elsewhere(Role.SUPERINTENDENT), HEARD).status()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void each_person_of_each_voice_group_is_asked_about_a_version_of_the_draft() {
    write("Every child reads every day.");
    Hearing first = open();
    assertThat(rounds.of(board(), first))
        .extracting(HearingAnswer::voice)
        .containsOnly(Voice.values())
        .hasSize(12);
    assertThat(open().round()).as("opened twice").isEqualTo(1);
    assertThat(open("ana", HEARD).text())
        .contains("Round 1 is open until Monday, 24 August")
        .contains("Every child reads every day.");
    assertThat(open("ana", HEARD).text()).contains("Your answer waits among your tasks.");
  }

  @Test
  @Order(3)
  void while_every_voice_reads_the_draft_it_rests_and_nothing_that_was_typed_is_lost() {
    rests("Every voice reads this draft until Monday, 24 August");
  }

  @Test
  @Order(3)
  void nothing_that_was_said_is_shown_while_a_round_is_open_not_even_how_many() {
    say("ana", HeardWord.NOT_YET, "French immersion has no place in it.", SaidAs.VOICE);
    say("abe", HeardWord.NOT_YET, "Nothing of workload, says <b>OECTA</b>.", SaidAs.GROUP);
    say("sam", HeardWord.NOT_YET, "Transportation is a third of absences.", SaidAs.VOICE);
    say("sue", HeardWord.NOT_YET, "Whose goal is the second?", SaidAs.NAME);
    List.of("sid", "syl", "stu", "dora", "olga", "otto")
        .forEach(name -> say(name, HeardWord.HEARD, null, SaidAs.VOICE));
    for (String reader : List.of("dora", "sam", "ana", "cora")) {
      assertThat(open(reader, HEARD).text())
          .as(reader)
          .doesNotContain("immersion", "Transportation", "answered", "Fewer than five");
    }
    assertThat(open("ana", HEARD).text()).contains("Your answer is in.");
  }

  @Test
  @Order(4)
  void another_word_takes_the_place_of_the_first_until_the_round_is_over() {
    say("otto", HeardWord.NOT_YET, "Wait", SaidAs.VOICE);
    say("otto", HeardWord.HEARD, "Wait", SaidAs.VOICE);
    assertThat(rounds.asked(board(), id("otto")).orElseThrow().line()).isNull();
    assertThat(rounds.say(board(), id("paula"), HeardWord.HEARD, null, SaidAs.VOICE)).isFalse();
  }

  @Test
  @Order(5)
  void silence_is_no_answer_and_a_not_yet_brings_one_more_round() {
    assertThat(rounds.close(board())).isTrue();
    assertThat(rounds.close(board())).as("closed twice").isTrue();
    assertThat(rounds.say(board(), id("chris"), HeardWord.HEARD, null, SaidAs.VOICE)).isFalse();
  }

  @Test
  @Order(6)
  void results_stand_by_voice_with_no_figure_about_fewer_than_five() {
    String page = open("dora", HEARD).text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertThat(page)
        .contains("Superintendents 5 of 6 answered. Fewer than five say not yet.")
        .contains("Director, Officers, Associations, Chair 5 of 6 answered.");
  }

  @Test
  @Order(7)
  void a_line_stands_with_the_name_that_its_author_wished() {
    String page = open("otto", HEARD).text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertThat(page)
        .contains("Nothing of workload, says &lt;b&gt;OECTA&lt;/b&gt;.")
        .contains("sue Of d77 (Superintendents) Whose goal is the second?")
        .doesNotContain("ana Of d77", "abe Of d77", "sam Of d77");
  }

  @Test
  @Order(7)
  void while_a_figure_is_hidden_it_can_not_be_counted_from_the_lines_underneath() {
    String page = open("otto", HEARD).text();
    String lines = page.substring(page.indexOf("What people would still want in it"));
    assertThat(lines)
        .contains("immersion", "workload", "Transportation")
        .doesNotContain(">Superintendents<", ">Associations<", ">Director, ");
  }

  @Test
  @Order(8)
  void a_coordinator_sees_how_far_it_is_and_nobodys_line() {
    assertThat(open("cora", HEARD).text())
        .contains("Round 1", "5 of 6 answered")
        .doesNotContain("immersion", "workload", "Transportation", "Whose goal");
  }

  @Test
  @Order(8)
  void a_not_yet_opens_the_draft_again_until_it_is_sent_again() {
    assertThat(open("dora", EDIT).status()).isEqualTo(200);
    assertThat(open("dora", PLAN).text()).contains(EDIT, "This is the working draft");
    assertThat(send("dora", EDIT, title("Every child reads each day.")).to()).isEqualTo(EDIT);
  }

  @Test
  @Order(9)
  void the_second_round_hears_the_changed_draft_and_no_third_follows() {
    assertThat(open().round()).isEqualTo(2);
    assertThat(open("ana", HEARD).text()).contains("Every child reads each day.");
    say("abe", HeardWord.NOT_YET, "Still nothing of workload.", SaidAs.GROUP);
    say("sam", HeardWord.HEARD, null, SaidAs.VOICE);
    say("sue", HeardWord.HEARD, null, SaidAs.VOICE);
    rests("Every voice reads this draft until Monday, 24 August");
    assertThat(rounds.close(board())).isFalse();
  }

  @Test
  @Order(10)
  void after_the_last_round_the_draft_rests_as_it_was_heard_until_the_director_closes() {
    rests("It rests as they heard it until the director closes it.");
  }

  @Test
  @Order(11)
  void the_director_closes_with_dissent_on_record_in_its_own_words() {
    write("Words that no voice heard.");
    rounds.closePlan(board(), id("dora"), "Workload has its own table in May.");
    rounds.closePlan(board(), id("dora"), "Twice");
    assertThat(board().state()).isEqualTo(BoardPlanState.CLOSED);
    assertThat(goals.read(board()))
        .as("the plan is what was heard last")
        .extracting(Goal::title)
        .containsExactly("Every child reads each day.");
    String page = open("chris", HEARD).text();
    String record = page.substring(page.indexOf("id=\"dissent\""), page.indexOf("id=\"closing\""));
    assertThat(record)
        .contains("Still nothing of workload.")
        .as("silence in the second round takes nothing back")
        .contains("French immersion has no place in it.")
        .doesNotContain("Transportation", "Whose goal");
    assertThat(page).contains("Workload has its own table in May.").doesNotContain("Twice");
    assertThat(open("cora", HEARD).text()).doesNotContain("Still nothing of workload.");
  }

  @Test
  @Order(12)
  void the_plan_prints_as_a_tagged_pdf_in_the_readers_language_with_its_goals_and_figures()
      throws Exception {
    Shown pdf = open("ana", PLAN + "/plan.pdf");
    assertThat(pdf.status()).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Board improvement plan 2027-28");
      assertThat(new PDFTextStripper().getText(document).replaceAll("[\\u00a0\\u202f]", " "))
          .contains("Every child reads each day.", "The director closed it on")
          .contains("Children who read at home", "Told by: Grade 6 reading")
          .as("the drawing in words, for who has it read aloud")
          .containsIgnoringNewLines("On the way: 68 % in 2024-25.")
          .containsSubsequence(
              "Baseline, 2023-24 62 %", "So far, 2024-25 68 %", "Target, 2028-29 75 %");
      barsAreAsLongAsTheirFigures(document);
    }
    assertThat(open("paula", PLAN + "/plan.pdf").status()).isEqualTo(403);
    assertThat(show(elsewhere(Role.DIRECTOR), PLAN + "/plan.pdf").status()).isEqualTo(404);
    try (PDDocument document = Loader.loadPDF(french("ana", PLAN + "/plan.pdf").bytes())) {
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("fr");
      assertThat(new PDFTextStripper().getText(document))
          .contains("Plan d’amélioration du conseil scolaire 2027-28");
    }
  }

  private static void barsAreAsLongAsTheirFigures(PDDocument document) throws IOException {
    Map<String, List<Double>> bars = PaperBars.of(document);
    double whole = bars.get("e9f1f0").get(0);
    Map<String, Double> shares = Map.of("7d8b8f", 0.62, "3f7f86", 0.68, "14505c", 0.75);
    shares.forEach(
        (colour, share) ->
            assertThat(bars.get(colour))
                .as(colour + " of " + bars)
                .singleElement(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(share * whole, Offset.offset(1.0)));
  }

  /** Nobody writes; what somebody typed is handed back, and the reason stands where they come. */
  private void rests(String why) {
    Map<String, String> typed = title("Whatever <b>nobody</b> heard");
    assertThat(open("dora", EDIT).to()).isEqualTo(PLAN);
    assertThat(open("dora", PLAN).text()).contains(why).doesNotContain("href=\"" + EDIT);
    Shown back = send("dora", EDIT, typed);
    assertThat(back.status()).isEqualTo(409);
    assertThat(back.text()).contains(why, "Whatever &lt;b&gt;nobody&lt;/b&gt; heard");
    assertThat(send("sam", EDIT, Map.of("do", "goal")).status()).isEqualTo(409);
    assertThat(goals.of(board()).goals()).hasSize(1).noneMatch(it -> it.title().contains("nobody"));
  }

  private Hearing open() {
    return rounds.open(board(), voices.of(ORG, LocalDate.of(2026, 8, 17)), UNTIL);
  }

  private void say(String who, HeardWord word, String line, SaidAs as) {
    assertThat(rounds.say(board(), id(who), word, line, as)).as(who).isTrue();
  }
}

package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.almanac.HandClock;
import org.almanac.writing.Spot.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What is written is kept locked, once for each field, and nothing of it is lost. */
@WritingSlice
class SheetsTest {
  private static final Place ANAS = new Place("o1", "agreement", "pair-1", "ana");
  private static final Place BENS = ANAS.of("ben");

  @Autowired Sheets sheets;
  @Autowired Shares shares;
  @Autowired SheetTexts texts;
  @Autowired WritingKeys keys;
  @Autowired HandClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void nothing_is_there() {
    for (String table : List.of("sheet_text", "sheet_share", "writing_audit")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Test
  void what_one_writes_stands_under_their_own_name() {
    write(ANAS, "goals", "Listen more");
    write(BENS, "goals", "Ask more");
    assertThat(text(ANAS, "goals")).isEqualTo("Listen more");
    assertThat(text(BENS, "goals")).isEqualTo("Ask more");
  }

  @Test
  void the_table_holds_no_word_of_it() {
    write(ANAS, "goals", "kanarie");
    assertThat(jdbc.sql("select * from sheet_text").query().listOfRows().toString())
        .doesNotContain("kanarie");
    byte[] sealed = jdbc.sql("select sealed from sheet_text").query(byte[].class).single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("kanarie");
  }

  @Test
  void a_row_that_is_moved_to_another_pair_in_the_table_does_not_open() {
    write(ANAS, "goals", "Listen more");
    jdbc.sql("update sheet_text set subject = 'pair-2'").update();
    Place moved = new Place("o1", "agreement", "pair-2", "ana");
    assertThat(sheets.of(moved).get("goals").text()).isNull();
    assertThat(sheets.save(moved, Map.of("goals", new Typed("Something else", "")))).isEmpty();
    jdbc.sql("update sheet_text set subject = 'pair-1'").update();
    assertThat(text(ANAS, "goals")).as("nothing was written over it").isEqualTo("Listen more");
  }

  @Test
  void in_two_windows_the_second_sees_the_first_and_nothing_is_overwritten() {
    write(ANAS, "goals", "First");
    String seen = sheets.of(ANAS).get("goals").version();
    assertThat(sheets.save(ANAS, Map.of("goals", new Typed("From the phone", seen)))).isEmpty();
    assertThat(sheets.save(ANAS, Map.of("goals", new Typed("From the desk", seen))))
        .containsExactly("goals");
    assertThat(text(ANAS, "goals")).isEqualTo("From the phone");
  }

  @Test
  void both_empty_at_first_the_second_window_sees_what_the_first_wrote() {
    write(ANAS, "goals", "From the phone");
    assertThat(sheets.save(ANAS, Map.of("goals", new Typed("From the desk", ""))))
        .containsExactly("goals");
    assertThat(sheets.save(ANAS, Map.of("goals", new Typed("From the phone", "")))).isEmpty();
  }

  @Test
  void what_was_erased_does_not_come_back_by_an_open_window() {
    write(ANAS, "goals", "First");
    String seen = sheets.of(ANAS).get("goals").version();
    sheets.erase(ANAS);
    assertThat(sheets.save(ANAS, Map.of("goals", new Typed("First, and more", seen))))
        .containsExactly("goals");
    write(ANAS, "goals", "Anew");
    assertThat(sheets.save(ANAS, Map.of("goals", new Typed("First, and more", seen))))
        .as("a state of its own, not the old one again")
        .containsExactly("goals");
  }

  @Test
  void two_saves_at_the_same_moment_keep_one_and_lose_none() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    for (int round = 0; round < 10; round++) {
      Place place = new Place("o1", "agreement", "round-" + round, "ana");
      List<Callable<Boolean>> both = new ArrayList<>();
      for (String text : List.of("one", "two", "three", "four")) {
        both.add(() -> savedOrSeen(place, text));
      }
      int kept = 0;
      for (var result : pool.invokeAll(both)) {
        kept += result.get() ? 1 : 0;
      }
      assertThat(kept).as("each other one was told").isEqualTo(1);
      assertThat(sheets.of(place)).hasSize(1);
    }
    pool.shutdown();
  }

  /** As the page does it: of two at the same moment, the second looks again. */
  private boolean savedOrSeen(Place place, String text) {
    Map<String, Typed> typed = Map.of("goals", new Typed(text, ""));
    try {
      return sheets.save(place, typed).isEmpty();
    } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
      return sheets.save(place, typed).isEmpty();
    }
  }

  @Test
  void line_ends_and_signs_that_nobody_types_are_put_right() {
    write(ANAS, "goals", "  one\r\ntwo\u0000\u0007\tthree\n\n");
    assertThat(text(ANAS, "goals")).isEqualTo("one\ntwo\tthree");
  }

  @Test
  void erasing_leaves_a_pseudonym_and_a_count_in_the_audit_and_nothing_else() {
    write(ANAS, "goals", "First");
    write(ANAS, "between-us", "Second");
    write(BENS, "goals", "Stays");
    shares.read(ANAS, "ben");
    sheets.eraseAll("o1", "ana");
    assertThat(sheets.all("o1", "ana")).isEmpty();
    assertThat(shares.reads(ANAS, "ben")).isFalse();
    assertThat(text(BENS, "goals")).isEqualTo("Stays");
    var line = jdbc.sql("select * from writing_audit").query().singleRow();
    assertThat(line.toString()).doesNotContain("ana").contains("ERASED");
    assertThat(line.get("TEXTS")).isEqualTo(2);
    assertThat(line.get("PSEUDONYM"))
        .isEqualTo(keys.pseudonym("o1", "ana"))
        .isNotEqualTo(keys.pseudonym("o2", "ana"));
  }

  @Test
  void whether_somebody_had_begun_before_a_moment_is_known() {
    Instant before = clock.instant();
    clock.by(Duration.ofMinutes(1));
    write(ANAS, "goals", "First");
    clock.by(Duration.ofMinutes(1));
    assertThat(sheets.begunBefore("o1", Set.of("ana"), before)).isFalse();
    assertThat(sheets.begunBefore("o1", Set.of("ana"), clock.instant())).isTrue();
    assertThat(sheets.begunBefore("o2", Set.of("ana"), clock.instant())).isFalse();
    assertThat(sheets.begunBefore("o1", Set.of("ben"), clock.instant())).isFalse();
  }

  @Test
  void with_a_new_key_everything_is_locked_anew_and_the_old_one_can_go() {
    String older = WritingKeyFile.fresh();
    String newer = WritingKeyFile.fresh();
    Seal before = new Seal(new WritingKeys(List.of(older)));
    for (int i = 0; i < 450; i++) {
      Spot spot = new Place("o1", "agreement", "pair-" + i, "ana").at("goals");
      texts.save(new SheetText(spot, before.lock(spot, "Text " + i), clock.instant()));
    }
    WritingKeys both = new WritingKeys(List.of(newer, older));
    new Relocking(texts, both, new Seal(both), transactions).atStart();
    WritingKeys only = new WritingKeys(List.of(newer));
    Seal after = new Seal(only);
    assertThat(texts.keyIds()).containsExactly(only.newest().orElseThrow());
    assertThat(texts.findAll())
        .hasSize(450)
        .allMatch(row -> after.open(row.spot(), row.sealed()).orElse("").startsWith("Text "));
  }

  private void write(Place place, String field, String text) {
    Written there = sheets.of(place).get(field);
    Typed typed = new Typed(text, there == null ? "" : there.version());
    assertThat(sheets.save(place, Map.of(field, typed))).isEmpty();
  }

  private String text(Place place, String field) {
    return sheets.of(place).get(field).text();
  }
}

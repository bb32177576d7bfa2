package org.almanac.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  @Test
  void what_stayed_went_and_came_is_told_word_by_word() {
    assertThat(told("We read aloud twice a week", "We read together twice a week now"))
        .isEqualTo("We read [-aloud] [+together] twice a week [+now]");
  }

  @Test
  void the_same_text_is_the_same_whatever_its_spaces() {
    assertThat(WordDiff.of("one  two\nthree", " one two three "))
        .containsExactly(new WordDiff.Piece(WordDiff.Change.SAME, "one two three"));
  }

  @Test
  void from_nothing_and_to_nothing() {
    assertThat(told("", "new words")).isEqualTo("[+new words]");
    assertThat(told("old words", " ")).isEqualTo("[-old words]");
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @Test
  void both_texts_can_be_read_from_it_again() {
    String before = "a b c a b b a";
    String after = "c b a b a c";
    List<WordDiff.Piece> pieces = WordDiff.of(before, after);
    assertThat(read(pieces, WordDiff.Change.NEW)).isEqualTo(before);
    assertThat(read(pieces, WordDiff.Change.GONE)).isEqualTo(after);
  }

  private static String read(List<WordDiff.Piece> pieces, WordDiff.Change without) {
    return pieces.stream()
        .filter(piece -> piece.change() != without)
        .map(WordDiff.Piece::text)
        .collect(Collectors.joining(" "));
  }

  private static String told(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(
            piece ->
                switch (piece.change()) {
                  case SAME -> piece.text();
                  case GONE -> "[-" + piece.text() + "]";
                  case NEW -> "[+" + piece.text() + "]";
                })
        .collect(Collectors.joining(" "));
  }
}

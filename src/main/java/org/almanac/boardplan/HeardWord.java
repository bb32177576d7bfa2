package org.almanac.boardplan;

import java.util.Arrays;
import java.util.Optional;

/** What a voice says of a draft; who says nothing has no word, and that blocks nothing. */
enum HeardWord {
  HEARD("heard"),
  NOT_YET("notYet");

  private final String word;

  HeardWord(String word) {
    this.word = word;
  }

  /** As the form has it. */
  String word() {
    return word;
  }

  static Optional<HeardWord> of(String sent) {
    return Arrays.stream(values()).filter(one -> one.word.equals(sent)).findFirst();
  }
}

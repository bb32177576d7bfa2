package org.almanac.boardplan;

import java.util.Arrays;
import java.util.Optional;

/** Under which name a line stands: a person's own wish. */
enum SaidAs {
  /** The voice group; a group of fewer than five stands with the other small ones. */
  VOICE("voice"),
  /** The voice group by itself, however few it has. */
  GROUP("group"),
  NAME("name");

  private final String word;

  SaidAs(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<SaidAs> of(String sent) {
    return Arrays.stream(values()).filter(one -> one.word.equals(sent)).findFirst();
  }
}

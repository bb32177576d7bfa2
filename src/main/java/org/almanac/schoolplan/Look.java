package org.almanac.schoolplan;

import java.util.Arrays;
import java.util.Optional;

/** What a reader sees of a look-for: three words, and no number behind them. */
enum Look {
  THERE("there"),
  GROWING("growing"),
  TALK("talk");

  private final String word;

  Look(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<Look> of(String word) {
    return Arrays.stream(values()).filter(look -> look.word.equals(word)).findFirst();
  }
}

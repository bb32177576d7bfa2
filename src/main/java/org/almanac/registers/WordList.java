package org.almanac.registers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists that the registers take their words from. */
public enum WordList {
  /** What members ask for help with, and mentors are good at. */
  NEEDS,
  /** What districts are busy with. */
  ISSUES,
  POSITIONS,
  /** Employee groups: each position belongs to one. */
  GROUPS,
  /** The dimensions of practice, on which members look at themselves and plan how to grow. */
  DIMENSIONS;

  /** The word in addresses and texts: {@code needs}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<WordList> find(String word) {
    return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
  }
}

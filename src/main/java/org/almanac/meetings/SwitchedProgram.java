package org.almanac.meetings;

import java.util.Optional;

/** A program that an organization switches on or off, from a school year on. */
public interface SwitchedProgram {
  /** The same code as in its school year, such as {@code PLT}. */
  String code();

  /** Its name, in the reader's language. */
  String name();

  /** The setting that says whether it runs, such as {@code plt.runs}. */
  String setting();

  /**
   * What follows for a school year, where the program has no dates in it; empty where it has, and
   * the year's page says it.
   */
  default Optional<String> follows(boolean on, String schoolYear) {
    return Optional.empty();
  }
}

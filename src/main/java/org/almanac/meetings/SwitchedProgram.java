package org.almanac.meetings;

/** A program that an organization switches on or off, from a school year on. */
public interface SwitchedProgram {
  /** The same code as in its school year, such as {@code PLT}. */
  String code();

  /** Its name, in the reader's language. */
  String name();

  /** The setting that says whether it runs, such as {@code plt.runs}. */
  String setting();
}

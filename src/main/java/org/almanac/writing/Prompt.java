package org.almanac.writing;

/**
 * One thing that a sheet asks, with a field to write in.
 *
 * @param key keeps its meaning for ever
 * @param drawn whether each line is somebody, and the page draws them around who writes
 */
public record Prompt(String key, Words label, Words hint, boolean drawn) {
  /** The most characters that a field takes; about two pages. */
  static final int MOST = 6_000;

  public Prompt {
    Keys.check(key);
  }

  public Prompt(String key, Words label, Words hint) {
    this(key, label, hint, false);
  }
}

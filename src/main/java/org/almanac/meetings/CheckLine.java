package org.almanac.meetings;

/**
 * One line of a meeting's checklist.
 *
 * @param what what it is about, a finished text
 * @param when when it was done, is due, or will be; may be empty
 * @param link where it is done or looked at; null where there is nothing to open
 */
public record CheckLine(State state, String what, String when, String link) {
  /** Done, to be done now, or still to come. */
  public enum State {
    DONE,
    NEXT,
    LATER
  }
}

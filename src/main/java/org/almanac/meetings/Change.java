package org.almanac.meetings;

/**
 * How moving a meeting or calling it off went.
 *
 * @param words what to say about it; empty where there is nothing to add
 */
public record Change(Result result, String words) {
  /** What became of it. */
  public enum Result {
    DONE,
    /** It was so already. */
    ALREADY,
    /** Possible, once the warning was read. */
    WARNED,
    REFUSED,
    /** Somebody else changed the meeting in between. */
    BOTH
  }

  static Change of(Result result) {
    return new Change(result, "");
  }

  boolean fine() {
    return result == Result.DONE || result == Result.ALREADY;
  }
}

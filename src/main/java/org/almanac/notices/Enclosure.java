package org.almanac.notices;

import java.time.Instant;
import java.util.Objects;

/**
 * A calendar file that goes with an item of a mail.
 *
 * @param method what it asks a calendar to do; the same word stands inside the file
 * @param uid what it is about: of several about the same in one mail the latest goes
 * @param sequence how often that has changed
 * @param begins the soonest is the one that mail programs show by themselves
 * @param file the file's name without its ending
 * @param content the file as calendars read it
 */
public record Enclosure(
    Method method, String uid, int sequence, Instant begins, String file, String content) {
  public Enclosure {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(uid, "uid");
    Objects.requireNonNull(begins, "begins");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(content, "content");
  }

  /** What a calendar is asked to do. */
  public enum Method {
    /** Take this one entry in, or what has changed in it. */
    REQUEST,
    /** Take the entry out. */
    CANCEL,
    /** Only have a look. */
    PUBLISH
  }
}

package org.almanac.invitations;

import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * Something that has a place in a person's calendar.
 *
 * @param uid its name in every calendar, for life: no change of its day changes it
 * @param sequence how often it has changed
 * @param begins in the zone whose wall time people mean
 * @param description what to know, in lines
 * @param path where to go from there, from the program's root, after sign-in
 * @param cancelled not taking place
 */
public record Event(
    String uid,
    int sequence,
    ZonedDateTime begins,
    ZonedDateTime ends,
    String summary,
    String location,
    String description,
    String path,
    boolean cancelled) {
  public Event {
    Objects.requireNonNull(uid, "uid");
    if (!ends.isAfter(begins)) {
      throw new IllegalArgumentException("an event ends after it begins: " + uid);
    }
    summary = tidy(summary);
    location = tidy(location);
    description = tidy(description);
  }

  /**
   * The name of what an organization calls by a key: it says nothing of a day, a place or an
   * address of ours, for all of these can change.
   */
  public static String uid(String organization, String key) {
    return organization + "." + key + "@almanac";
  }

  /** The same as an entry that is to be taken out. */
  public Event withdrawn(int atSequence) {
    return new Event(uid, atSequence, begins, ends, summary, location, description, path, true);
  }

  /** Lines end in one way, and nothing stands in them that can't be seen. */
  private static String tidy(String typed) {
    return typed
        .replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085]", "\n")
        .replaceAll("[\\p{Cc}&&[^\\n]]", " ")
        .strip();
  }
}

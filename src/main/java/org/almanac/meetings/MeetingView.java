package org.almanac.meetings;

import java.time.ZonedDateTime;

/** A meeting as a page shows it, in wall time. */
public record MeetingView(
    String key,
    String program,
    String title,
    ZonedDateTime begins,
    ZonedDateTime ends,
    ZonedDateTime coffee,
    String place,
    String room,
    String link,
    boolean cancelled,
    String code,
    ZonedDateTime codeFrom,
    ZonedDateTime codeUntil,
    boolean open,
    boolean closed,
    int version,
    boolean tables) {

  /** The code in two halves, easier to read and to type. */
  public String spacedCode() {
    int half = code.length() / 2;
    return code.substring(0, half) + " " + code.substring(half);
  }

  /** The last day of the tickets; they close at its midnight. */
  public ZonedDateTime lastDay() {
    return codeUntil.minusSeconds(1);
  }
}

package org.almanac.days;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.CalendarFile;
import org.almanac.calendar.CalendarVersion;
import org.almanac.calendar.DateMove;

/**
 * What would move if a calendar were in force; nothing has moved.
 *
 * @param whole the calendar as it would be, with the years that the file leaves as they are
 * @param homeless meetings whose day it takes, by key, each with the day that was chosen; empty
 *     where it stays
 * @param problems what stands against a chosen day, by the meeting's key
 * @param warned that these are warnings only, and can be read and passed by
 */
record CalendarLook(
    CalendarVersion brought,
    long inForce,
    CalendarFile whole,
    Map<String, Optional<LocalDate>> homeless,
    List<DateMove> moves,
    Map<String, String> problems,
    boolean warned) {

  /** The same as long as the same would be done. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      StringBuilder all = new StringBuilder(brought.id() + " " + inForce + whole.csv());
      homeless.forEach((key, day) -> all.append(key).append(day).append('\n'));
      moves.forEach(
          move ->
              all.append(move.keeper() + " " + move.key() + " " + move.name())
                  .append(" " + move.from() + " " + move.to() + "\n"));
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.almanac.notices;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody's calendar answers to an invitation (RFC 5546). Read line by line, and no further
 * than to the first entry: what comes from outside is not unfolded into a calendar.
 *
 * @param uid the invitation's name
 * @param attendee who answers, a mail address in lower case
 * @param sequence the state of the invitation that is answered
 * @param at when it was answered
 */
public record CalendarReply(String uid, String attendee, Answer answer, int sequence, Instant at) {
  private static final int LINES = 500;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  /** The three answers that a calendar knows. */
  public enum Answer {
    ACCEPTED,
    TENTATIVE,
    DECLINED
  }

  /** What a calendar file says; empty when it answers nothing. */
  static Optional<CalendarReply> in(String file) {
    Map<String, String> said = new HashMap<>();
    String[] lines = file.replaceAll("\\r?\\n[ \\t]", "").split("\\r?\\n", LINES + 1);
    for (int i = 0; i < Math.min(lines.length, LINES); i++) {
      String line = lines[i];
      if (line.equalsIgnoreCase("END:VEVENT")) {
        break;
      }
      int colon = afterParameters(line);
      if (colon > 0) {
        String name = line.substring(0, colon).split(";", 2)[0].toUpperCase(Locale.ROOT);
        said.putIfAbsent(name, line.substring(name.equals("ATTENDEE") ? 0 : colon + 1).strip());
      }
    }
    String attendee = said.getOrDefault("ATTENDEE", "");
    return "REPLY".equalsIgnoreCase(said.get("METHOD")) && said.containsKey("UID")
        ? answer(attendee)
            .map(
                answer ->
                    new CalendarReply(
                        said.get("UID"),
                        mail(attendee),
                        answer,
                        number(said.get("SEQUENCE")),
                        stamp(said.get("DTSTAMP"))))
        : Optional.empty();
  }

  /** The colon that ends the name and its parameters; one in quotes doesn't. */
  private static int afterParameters(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      if (line.charAt(i) == ':' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Answer> answer(String attendee) {
    String parameters =
        attendee.substring(0, Math.max(0, afterParameters(attendee))).toUpperCase(Locale.ROOT);
    for (Answer answer : Answer.values()) {
      if ((parameters + ";").contains(";PARTSTAT=" + answer + ";")) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  private static String mail(String attendee) {
    return attendee
        .substring(afterParameters(attendee) + 1)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^mailto:", "");
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static Instant stamp(String text) {
    try {
      return LocalDateTime.parse(String.valueOf(text), STAMP).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}

package org.almanac.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another mail server reports of a mail (RFC 3464): for each recipient what became of it.
 *
 * @param about the Message-IDs that it may be about
 */
record DeliveryReport(List<String> about, List<Recipient> recipients) {
  private static final int AT_MOST = 20;
  private static final Pattern CODE = Pattern.compile("\\b([45]\\d\\d)[ -]");

  /**
   * @param addresses the address that we wrote to, and that which it led to
   */
  record Recipient(List<String> addresses, String action, String status, String said) {
    boolean failed() {
      return action.equals("failed");
    }

    boolean delayed() {
      return action.equals("delayed");
    }

    /** A mail that ran out of time somewhere ends with a 4. */
    Trouble trouble() {
      Matcher code = CODE.matcher(said + " ");
      Trouble trouble =
          Trouble.in(code.find() ? Integer.parseInt(code.group(1)) : 0, status + " " + said);
      return trouble == Trouble.OTHER && status.startsWith("4") ? Trouble.PATIENCE : trouble;
    }

    String words() {
      return said.isBlank() ? status : said;
    }
  }

  /** Reads the fields of a {@code message/delivery-status} part. */
  static List<Recipient> recipients(String fields) {
    List<Recipient> all = new ArrayList<>();
    String unfolded = fields.replaceAll("\\r?\\n[ \\t]+", " ");
    for (String group : unfolded.split("\\r?\\n\\s*\\r?\\n", AT_MOST + 2)) {
      Map<String, String> said = fields(group);
      if (said.containsKey("action") && all.size() < AT_MOST) {
        all.add(
            new Recipient(
                List.of(
                    typed(said.getOrDefault("original-recipient", "")),
                    typed(said.getOrDefault("final-recipient", ""))),
                said.get("action").toLowerCase(Locale.ROOT),
                said.getOrDefault("status", ""),
                typed(said.getOrDefault("diagnostic-code", ""))));
      }
    }
    return all;
  }

  private static Map<String, String> fields(String group) {
    Map<String, String> fields = new HashMap<>();
    for (String line : group.split("\\r?\\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  /** What stands behind the kind of value: {@code rfc822; lee@example.org}. */
  private static String typed(String value) {
    return value.substring(value.indexOf(';') + 1).strip();
  }
}

package org.almanac.notices;

import java.time.LocalDate;

/** What makes a mail the same mail, however often it is tried. */
record MailKey(String organization, String person, LocalDate day, String kind) {
  String messageId(String host) {
    return "<" + String.join(".", organization, person, day.toString(), kind) + "@" + host + ">";
  }
}

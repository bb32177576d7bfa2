package org.almanac.notices;

import java.time.LocalDate;

/** What makes a mail the same mail, however often it is tried. */
record MailKey(String organization, String person, LocalDate day, String kind) {
  /** With a mark that nobody can guess: only who saw the mail can report of it. */
  String messageId(String mark, String host) {
    return "<" + name() + "." + mark + "@" + host + ">";
  }

  String name() {
    return String.join(".", organization, person, day.toString(), kind);
  }
}

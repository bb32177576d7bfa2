package org.almanac.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An organization's post today: who signs, and which first mails nobody has let go yet. */
record Occasion(
    String organization,
    LocalDate today,
    Letters.Signature from,
    Instant now,
    List<MailProgram> pending) {
  MailKey key(String person, String kind) {
    return new MailKey(organization, person, today, kind);
  }
}

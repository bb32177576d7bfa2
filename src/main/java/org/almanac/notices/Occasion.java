package org.almanac.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One person, today, who signs, and whose first mails nobody has let go yet. */
record Occasion(
    Notices.Addressee to,
    LocalDate today,
    Letters.Signature from,
    Instant now,
    List<MailProgram> pending) {
  MailKey key(String kind) {
    return new MailKey(to.organization(), to.person(), today, kind);
  }
}

package org.almanac.writing;

import java.time.LocalDate;

/**
 * One sheet that a person may write today.
 *
 * @param subject which one of its kind, such as a pair or a year; stays for ever
 * @param with the other of the pair; null where there is none
 * @param to the last day for writing; null while none is known
 * @param about what tells it from others of its kind, such as a name or a year
 */
public record Offer(
    String kind, String subject, String with, LocalDate from, LocalDate to, Words about) {
  public Offer {
    Keys.check(kind);
    Keys.check(subject);
  }

  boolean is(String kind, String subject) {
    return this.kind.equals(kind) && this.subject.equals(subject);
  }

  boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}

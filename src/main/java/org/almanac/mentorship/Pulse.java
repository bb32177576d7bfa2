package org.almanac.mentorship;

import java.time.LocalDate;

/**
 * The two questions, asked once: do you have a mentor, are you being mentored?
 *
 * @param name how it is kept and addressed: 2026-11
 * @param until the last day on which it can be answered
 * @param ownMail from this day on it may come in a mail of its own
 */
record Pulse(String name, LocalDate opens, LocalDate until, LocalDate ownMail) {
  boolean open(LocalDate day) {
    return !day.isBefore(opens) && !day.isAfter(until);
  }
}

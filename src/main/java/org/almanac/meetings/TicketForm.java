package org.almanac.meetings;

import java.util.Map;

/** The ticket's page: what stands in it, and what to say about it. */
record TicketForm(
    String stays,
    String step,
    String wonder,
    boolean back,
    String once,
    Map<String, String> problems) {

  static TicketForm empty(String once) {
    return new TicketForm(null, null, null, false, once, Map.of());
  }

  TicketText text() {
    return new TicketText(stays, step, wonder);
  }

  TicketForm with(Map<String, String> found) {
    return new TicketForm(stays, step, wonder, back, once, found);
  }

  boolean wroteSomething() {
    return !text().empty();
  }
}

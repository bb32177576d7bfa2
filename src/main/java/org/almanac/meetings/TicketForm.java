package org.almanac.meetings;

import java.util.List;
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

  /** The three lines in their order, as the page shows them. */
  public List<Line> lines() {
    return List.of(line("stays", stays), line("try", step), line("wonder", wonder));
  }

  private Line line(String field, String text) {
    return new Line(field, text, problems.get(field));
  }

  /** One line: its name, what stands in it, and what there is to say about it, or null. */
  record Line(String field, String text, String problem) {}

  public boolean wroteSomething() {
    return !text().empty();
  }
}

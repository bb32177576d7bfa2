package org.almanac.meetings;

import java.util.List;
import java.util.Optional;

/** What stays of a room's tickets: how many, and the lines; empty for fewer than five. */
public record TicketRecord(
    Optional<Integer> tickets, List<String> stays, List<String> steps, List<String> wonders) {
  static TicketRecord none() {
    return new TicketRecord(Optional.empty(), List.of(), List.of(), List.of());
  }
}

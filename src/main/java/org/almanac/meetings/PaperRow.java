package org.almanac.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the grid: somebody at the table, or a ticket without a name.
 *
 * @param id the person's, or a number drawn at random for a ticket without a name
 * @param name null for a ticket without a name
 * @param seen what is noted: yes, no, or empty while nothing is
 * @param problems what there is to say, by column
 */
record PaperRow(
    String id,
    String name,
    String seen,
    boolean ticketIn,
    Map<String, String> typed,
    Map<String, String> problems) {
  static final List<String> LINES = List.of("stays", "try", "wonder");

  static PaperRow of(Member member) {
    return new PaperRow(
        member.id(),
        member.name(),
        word(member.attended()),
        member.ticketTyped(),
        Map.of("there", word(member.attended()), "back", "yes"),
        Map.of());
  }

  static PaperRow nameless(String once) {
    return new PaperRow(once, null, "", false, Map.of(), Map.of());
  }

  PaperRow with(Map<String, String> typed, Map<String, String> problems) {
    return new PaperRow(id, name, seen, ticketIn, typed, problems);
  }

  /** The three lines that stand in it. */
  TicketText text() {
    return new TicketText(typed.get("stays"), typed.get("try"), typed.get("wonder"));
  }

  public boolean named() {
    return name != null;
  }

  /** Yes, no, or nothing yet. */
  static Optional<Boolean> noted(String word) {
    return switch (word == null ? "" : word) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String word(Optional<Boolean> noted) {
    return noted.map(there -> there ? "yes" : "no").orElse("");
  }
}

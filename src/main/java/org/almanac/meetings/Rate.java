package org.almanac.meetings;

import static org.almanac.rules.FewCounts.LEAST;

import java.util.Optional;

/** How much of the room left a ticket; nothing is said that is about fewer than five people. */
public record Rate(int tickets, int people) {
  /** Full percents; empty while it would tell about fewer than five, by subtraction neither. */
  public Optional<Integer> percent() {
    int without = people - tickets;
    boolean few = tickets < LEAST || people < LEAST || without > 0 && without < LEAST;
    return few ? Optional.empty() : Optional.of(Math.min(100, tickets * 100 / people));
  }

  /** All but fewer than five of the room. */
  public boolean nearlyAll() {
    int without = people - tickets;
    return tickets >= LEAST && without > 0 && without < LEAST;
  }
}

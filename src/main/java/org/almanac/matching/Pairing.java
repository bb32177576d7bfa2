package org.almanac.matching;

import java.util.Comparator;

/** Who with whom: a member's id and a mentor's. */
public record Pairing(String member, String mentor) implements Comparable<Pairing> {
  private static final Comparator<Pairing> ORDER =
      Comparator.comparing(Pairing::member).thenComparing(Pairing::mentor);

  /** Whether somebody is one of the two. */
  public boolean has(String person) {
    return member.equals(person) || mentor.equals(person);
  }

  @Override
  public int compareTo(Pairing other) {
    return ORDER.compare(this, other);
  }
}

package org.almanac.matching;

import java.util.Comparator;

/** Who with whom: a member's id and a mentor's. */
public record Pairing(String member, String mentor) implements Comparable<Pairing> {
  private static final Comparator<Pairing> ORDER =
      Comparator.comparing(Pairing::member).thenComparing(Pairing::mentor);

  @Override
  public int compareTo(Pairing other) {
    return ORDER.compare(this, other);
  }
}

package org.almanac.matching;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a pair may not be.
 *
 * @param wish which wish of the member's; null for the other grounds
 * @param numbers the figures behind it by name: km, limit, years
 */
public record Obstacle(Pairing pairing, Ground ground, String wish, Map<String, Integer> numbers) {
  public Obstacle {
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
  }

  /** What stands in a log tells nobody who is avoided. */
  @Override
  public String toString() {
    return ground.secret()
        ? "Obstacle[secret]"
        : "Obstacle[%s, %s, %s, %s]".formatted(pairing, ground, wish, numbers);
  }
}

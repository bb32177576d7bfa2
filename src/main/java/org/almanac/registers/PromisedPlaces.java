package org.almanac.registers;

import java.util.Map;
import java.util.Set;

/** Whoever keeps mentors' places for members who are still to answer. */
public interface PromisedPlaces {
  /** The members for whom each mentor's places are kept; who keeps none isn't in it. */
  Map<String, Set<String>> promised(String organization);
}

package org.almanac.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member without a mentor: why, and what would help. For the coordinator's eyes.
 *
 * @param mentors how many mentors each ground keeps away, a mentor counted under each of them
 * @param relaxations single changes that would help, the smallest first; none if none does
 */
public record Unmatched(String member, Map<Ground, Integer> mentors, List<Relaxation> relaxations) {
  public Unmatched {
    Map<Ground, Integer> inOrder = new EnumMap<>(Ground.class);
    inOrder.putAll(mentors);
    mentors = Collections.unmodifiableMap(inOrder);
    relaxations = List.copyOf(relaxations);
  }

  public Optional<Relaxation> smallest() {
    return relaxations.stream().findFirst();
  }
}

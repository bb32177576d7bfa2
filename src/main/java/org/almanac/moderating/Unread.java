package org.almanac.moderating;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A plan for which no readers were found, never silently read by the wrong ones.
 *
 * @param hindered who can't, and why: the own superintendent and whoever stands in, where they are
 *     the ground; else all from outside
 * @param helps the smallest change after which it is read and nobody else's plan is left instead;
 *     empty if no single one does
 */
public record Unread(
    String plan, Ground ground, Map<String, Hindrance> hindered, Optional<Change> helps) {
  public Unread {
    hindered = Collections.unmodifiableMap(new LinkedHashMap<>(hindered));
  }
}

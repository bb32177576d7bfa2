package org.almanac.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Collects which fields differ. */
public final class Fields {
  private final List<Change.Field> differing = new ArrayList<>();

  /** Remembers the field if it isn't what it was; empty and nothing are the same. */
  public Fields compare(String name, Object old, Object now) {
    String before = text(old);
    String after = text(now);
    if (!Objects.equals(before, after)) {
      differing.add(new Change.Field(name, before, after));
    }
    return this;
  }

  /** The same where nothing may have stood before. */
  public Fields compareFound(String name, Optional<?> old, Object now) {
    return compare(name, old.orElse(null), now);
  }

  public List<Change.Field> differing() {
    return List.copyOf(differing);
  }

  public boolean none() {
    return differing.isEmpty();
  }

  private static String text(Object value) {
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }
}

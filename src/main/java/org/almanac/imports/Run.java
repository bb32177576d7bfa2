package org.almanac.imports;

import java.time.Instant;

/**
 * An upload that was looked at, and what became of it; also the record of who did what, when.
 *
 * @param person who chose the files
 * @param files their names, with commas
 * @param note why it is to be looked at again: {@code moved} or {@code stopped}; null for neither
 * @param by who pressed the button; null before
 * @param finished null before it is done
 */
record Run(
    long id,
    String organization,
    String person,
    Instant at,
    State state,
    String files,
    String note,
    String by,
    int added,
    int changed,
    int ended,
    int gone,
    Instant finished) {

  enum State {
    LOOKED,
    RUNNING,
    DONE
  }
}

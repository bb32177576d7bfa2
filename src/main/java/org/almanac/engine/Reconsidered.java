package org.almanac.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A form whose answer may change after it was sent, until its date. The task is done by then: what
 * was written stands in the program's own rows, and so does when.
 */
public interface Reconsidered<R extends Record> extends Recording<R> {
  /** Until when what this person sent may change; empty when nothing was sent or it is too late. */
  Optional<Instant> changeableUntil(FormContext context);

  /** What was sent, by key, and what the form shows beside it where that is different by now. */
  Map<String, Object> sent(FormContext context);

  /** Keeps the changed answer in the rows of the first; what is the same stays as it is. */
  void change(R sent, FormContext context);
}

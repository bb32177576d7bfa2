package org.almanac.engine;

import java.time.Instant;
import java.util.Optional;

/** Work that waits in a table for its time: the engine's jobs, the outbox. */
public interface DueWork {
  /** What this work is called where its pieces are counted: {@code jobs}, {@code mails}. */
  String name();

  /** When the next piece falls due; empty when none waits. */
  Optional<Instant> nextDue();

  /** Does what is due at {@code now}. */
  Done runDue(Instant now);

  /** How many pieces were done, and how many failed and will be tried again. */
  record Done(int done, int failed) {
    public static final Done NOTHING = new Done(0, 0);
  }
}

package org.almanac.engine;

import java.time.Instant;

/** Where a simulated clock stands when the program starts; without such a bean time is the real. */
public interface StartingTime {
  Instant now();

  /** Whether time runs on from there, or stands until it is moved. */
  boolean runs();

  /** The simulated clock got here on its way; what is due now is done next. */
  default void reached(Instant at) {}
}

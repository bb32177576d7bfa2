package org.almanac.notices;

import java.time.Instant;

/** When the daily round opens the door for the next mails. */
public interface NextRound {
  Instant at(String organization);
}

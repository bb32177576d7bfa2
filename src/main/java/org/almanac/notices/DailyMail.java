package org.almanac.notices;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** One mail a person and day: the round opens the door for it each working day. */
@Component
public class DailyMail {
  /**
   * Lets everything that waits go into the mail of those people for whom this is a working day.
   *
   * @return how many notices may go
   */
  public int release(String organization, LocalDate day) {
    return 0;
  }
}

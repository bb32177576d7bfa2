package org.almanac.notices;

import java.time.LocalDate;
import java.util.List;

/** Who knows which mails a month must still bring: what could also wait leaves them their room. */
public interface MustSay {
  /** What is still to be said from this day until the end of its month, a row for each program. */
  List<StillToSay> stillToSay(String organization, LocalDate day);
}

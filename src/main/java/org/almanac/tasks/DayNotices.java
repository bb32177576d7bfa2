package org.almanac.tasks;

import java.time.LocalDate;

/**
 * What a program tells by itself when its day has come. Each round looks, before the day's mail
 * goes; while all mail is paused nobody looks, so that nothing is spent.
 */
public interface DayNotices {
  /** Announces what is due on the day; a rerun adds nothing. */
  void look(String organization, LocalDate day);
}

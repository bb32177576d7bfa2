package org.almanac.calendar;

import java.util.List;
import java.util.Set;

/** Keeps dates that were counted in somebody's days; they follow when the calendar is another. */
public interface CountedDates {
  /** The word by which its moves are known. */
  String keeper();

  /**
   * The processes whose tasks it sees to itself; the due dates of all others follow by one rule.
   */
  default Set<String> processes() {
    return Set.of();
  }

  /** What would move; nothing is written. */
  List<DateMove> moves(CalendarChange change);

  /**
   * Puts dates of one thing where these say, in the transaction of whoever asks. What stands
   * elsewhere meanwhile stays there, so a second time changes nothing.
   *
   * @throws RuntimeException with the reason in words where that can't be
   */
  void move(String organization, String key, List<DateMove> moves, String by);
}

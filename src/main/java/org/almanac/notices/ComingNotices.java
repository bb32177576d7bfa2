package org.almanac.notices;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What will be announced by itself until a coming round, and by the round: asked for tomorrow's
 * mail, so it changes nothing.
 */
public interface ComingNotices {
  List<Coming> until(String organization, Instant round);

  /**
   * One announcement to come.
   *
   * @param words what it will say, asked for in the language of the person; null to ask the words
   *     of its kind
   */
  record Coming(NoticeItem item, Supplier<Paragraph> words) {}
}

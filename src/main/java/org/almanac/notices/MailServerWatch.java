package org.almanac.notices;

import java.util.function.UnaryOperator;

/** Whoever is to know, beyond the pages of the post, that no mail leaves. */
public interface MailServerWatch {
  /**
   * No mail leaves, and somebody should know; said after each round of the post for as long.
   *
   * @param words what there is to say to an organization, in its own language
   */
  void away(UnaryOperator<String> words);

  /** Mail leaves, or will by itself in a moment. */
  void back();
}

package org.almanac.intake;

import java.util.List;
import java.util.Locale;

/**
 * A member of the match as the coordinator reads it, with a mentor or without.
 *
 * @param mentor null for who has none
 * @param score of a hundred; 0 for who has no mentor
 * @param standing how far the pair is
 * @param silent who has not answered yet, while the pair is asked
 * @param alternative the next best and what it would cost; null where there is nothing to say
 * @param cost for ordering: the more the pair matters to the whole, the higher
 * @param remarks what the organization's rules say beside it
 */
record PairLine(
    Who member,
    Who mentor,
    int score,
    Standing standing,
    List<Silent> silent,
    Long proposal,
    List<ReasonWords.Line> reasons,
    String alternative,
    long cost,
    List<String> remarks,
    Without without) {

  /** Somebody with what they are. */
  record Who(String id, String name, String family, String is) {}

  /**
   * Somebody who has not answered yet.
   *
   * @param byPhone whether what they told by phone would say nothing of the other
   */
  record Silent(String id, String name, boolean byPhone) {}

  /**
   * Why a member has no mentor, and what would help.
   *
   * @param helps the smallest single change first; empty where none does
   */
  record Without(List<String> why, List<String> helps) {}

  enum Standing {
    /** Found, and nobody has heard of it. */
    DRAFT,
    /** Held fast by the coordinator, and nobody has heard of it. */
    LOCKED,
    /** The member chooses among several. */
    CHOOSING,
    /** Both are asked. */
    ASKED,
    /** Both said yes. */
    AGREED,
    /** No mentor yet. */
    NONE
  }

  boolean matches(String words) {
    String all = member.name() + " " + (mentor == null ? "" : mentor.name());
    return all.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
  }
}

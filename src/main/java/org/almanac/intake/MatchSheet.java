package org.almanac.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * A whole match as the coordinator reads it.
 *
 * @param seen the fingerprint of what is shown
 * @param reported whether there is a report: not of one member's match
 * @param worst score of the worst-off pair that nobody has agreed to yet, of a hundred; null where
 *     there is none
 * @param mean of all scores, of a hundred
 * @param left who was in the draft that was looked at, and isn't in the registers any more
 * @param came who is in it now and wasn't
 * @param moved how many members have another mentor than in the draft that was looked at
 * @param notes what the coordinator is to know of the whole: full mentors, doubtful pairs, locks
 */
record MatchSheet(
    String slug,
    boolean reported,
    String title,
    IntakeMatch.State state,
    LocalDate begins,
    LocalDate until,
    String seen,
    int members,
    int served,
    int agreed,
    int asked,
    int waiting,
    Integer worst,
    int mean,
    List<String> left,
    List<String> came,
    int moved,
    List<String> notes,
    List<PairLine> lines) {
  /** Whether anything is to be published. */
  public boolean open() {
    return state == IntakeMatch.State.DRAFT;
  }

  /** Whether it is on its way or over: by itself, or by a coordinator. */
  public boolean over() {
    return !MatchOpening.OPEN.contains(state);
  }

  /** What the first sentence says; where there is nobody, that comes before everything else. */
  public String lead() {
    boolean nobody = members == 0 && state != IntakeMatch.State.CANCELLED;
    return nobody ? over() ? "NOBODY" : "NOBODY_YET" : state.name();
  }

  public boolean changed() {
    return !left.isEmpty() || !came.isEmpty() || moved > 0;
  }
}

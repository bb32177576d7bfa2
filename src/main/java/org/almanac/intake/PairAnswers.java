package org.almanac.intake;

import jakarta.persistence.Embeddable;
import java.util.Optional;

/**
 * What was heard from the two of a proposal. Both answers are opened together; who would rather
 * meet somebody else is written down nowhere.
 */
@Embeddable
class PairAnswers {
  private boolean memberHeard;
  private boolean mentorHeard;
  private boolean notThisPair;
  private String recordedBy;

  /** Somebody wrote an answer down that was told to them; whose it was is not said. */
  void recorded(String by) {
    if (by != null) {
      recordedBy = by;
    }
  }

  /** One of the two has answered; what it was is opened with the other's answer and not before. */
  void hears(boolean member, boolean yes) {
    memberHeard |= member;
    mentorHeard |= !member;
    notThisPair |= !yes;
  }

  boolean heard(boolean member) {
    return member ? memberHeard : mentorHeard;
  }

  /** Whether both answers are there, and can be opened. */
  boolean heardBoth() {
    return memberHeard && mentorHeard;
  }

  boolean heardOne() {
    return memberHeard || mentorHeard;
  }

  /** Whether both have said yes. */
  boolean isWanted() {
    return heardBoth() && !notThisPair;
  }

  /** Nothing is kept of who said what; only whether the two are to be proposed again. */
  void forget(boolean apart) {
    memberHeard = false;
    mentorHeard = false;
    notThisPair = apart;
  }

  /** Whether the two, whose answers are forgotten, stay apart. */
  boolean isApart() {
    return notThisPair;
  }

  /**
   * Whether an answer told by phone would say nothing of the other one: who writes the second down
   * sees what comes of both. Who wrote down the first was told it, and nobody else was.
   */
  boolean takesByPhone(String by) {
    return !heardOne() || by.equals(recordedBy);
  }

  /** Who wrote down what was told to them, if anybody did. */
  Optional<String> recordedBy() {
    return Optional.ofNullable(recordedBy);
  }
}

package org.almanac.schoolplan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/** A plan that was not in on its day: what was said to the friendly note, and who waits for it. */
@Embeddable
class AfterItsDay {
  /** What whoever leads the school says to the friendly note. */
  enum Word {
    /** I'll send it by a day. */
    COMES,
    /** Someone should call me. */
    CALL
  }

  private boolean late;

  @Enumerated(EnumType.STRING)
  private Word lateWord;

  private LocalDate comesOn;
  private LocalDate waitedForSince;

  void begins() {
    late = true;
  }

  void says(Word word, LocalDate day) {
    lateWord = word;
    comesOn = day;
  }

  /** From this day on its superintendent, who waits for it, is told; the first one counts. */
  void waitedFor(LocalDate day) {
    if (waitedForSince == null) {
      waitedForSince = day;
    }
  }

  /** It is in: nobody waits for it, and on which day it was to come says nothing any more. */
  void waitIsOver() {
    waitedForSince = null;
    says(null, null);
  }

  /** It is drafted once more, with a day of its own. */
  void forgotten() {
    late = false;
    waitIsOver();
  }

  /** Whether it was not in on its day, wherever it stands now. */
  boolean late() {
    return late;
  }

  Optional<Word> word() {
    return Optional.ofNullable(lateWord);
  }

  Optional<LocalDate> comesOn() {
    return Optional.ofNullable(comesOn);
  }

  Optional<LocalDate> waitedForSince() {
    return Optional.ofNullable(waitedForSince);
  }
}

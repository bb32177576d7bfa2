package org.almanac.schoolplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Why a plan is out of its season: withdrawn, or its school closes.
 *
 * @param by who said so; null when its instance was taken away
 * @param reason null for none
 * @param mergedInto the code of the school that its school merged with; null for none
 */
@Embeddable
record TakenOut(
    @Column(name = "closed_by") String by,
    @Column(name = "closed_at") Instant at,
    @Column(name = "closed_reason") String reason,
    String mergedInto) {
  TakenOut mergedInto(String other) {
    return new TakenOut(by, at, reason, other);
  }

  /** Why it was withdrawn is its school's own word, and can be taken back. */
  TakenOut withoutReason() {
    return new TakenOut(by, at, null, mergedInto);
  }
}

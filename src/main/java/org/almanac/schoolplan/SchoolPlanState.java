package org.almanac.schoolplan;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a school's plan stands on its way through a season. */
enum SchoolPlanState {
  /** It is being drafted. */
  OPEN,
  /** Its day is over and it is still being drafted: a state, and nobody's fault. */
  LATE,
  /** Handed in; until somebody begins to read, it can be taken back. */
  IN,
  /** A group reads it together. */
  BEING_READ,
  /** Its one feedback is complete. */
  READ,
  /** Its superintendent would like to talk before it is approved. */
  TALK_FIRST,
  /** Ready for fall; nobody at the school knows yet. */
  APPROVED,
  /** The feedback is at the school: the working draft of its year. */
  RELEASED,
  WITHDRAWN,
  /** The school closed, or merged with another. */
  CLOSED_SCHOOL;

  private static final Set<SchoolPlanState> WRITTEN = EnumSet.of(OPEN, LATE);
  private static final Set<SchoolPlanState> WITH_READERS =
      EnumSet.of(BEING_READ, READ, TALK_FIRST, APPROVED);

  /** Still being drafted, late or not. */
  boolean isWritten() {
    return WRITTEN.contains(this);
  }

  /** Read, talked over or approved, and not yet released: its school hears nothing of that. */
  boolean isWithReaders() {
    return WITH_READERS.contains(this);
  }

  /** A group has it, and nobody has said yet whether it is ready. */
  boolean isBeforeApproval() {
    return this == BEING_READ || this == READ;
  }

  /** Nothing more becomes of it in this season. */
  boolean isOver() {
    return this == WITHDRAWN || this == CLOSED_SCHOOL;
  }

  /** As the school sees it: what superintendents do with it in summer is no news of theirs. */
  SchoolPlanState asItsSchoolSeesIt() {
    return isWithReaders() ? IN : this;
  }

  /** As texts name it: {@code being-read}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

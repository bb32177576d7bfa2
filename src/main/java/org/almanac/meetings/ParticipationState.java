package org.almanac.meetings;

/** Where somebody's card for a meeting stands. */
public enum ParticipationState {
  OPEN,
  ANSWERED,
  CLOSED,
  CANCELLED,
  /** No member of the group any more. */
  LEFT
}

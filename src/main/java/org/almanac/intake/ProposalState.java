package org.almanac.intake;

/** How a proposed pair stands. */
enum ProposalState {
  /** The member chooses among several mentors first. */
  CHOOSING,
  /** Both are asked. */
  ASKED,
  /** Both said yes. */
  AGREED,
  /** We look for somebody else. */
  ELSEWHERE,
  /** A coordinator took the proposal back. */
  TAKEN_BACK,
  /** The answers' day was over before both were heard. */
  DAY_OVER
}

package org.almanac.boardplan;

/** How far the making of a plan is. */
enum BoardPlanState {
  /** Its dates are settled, and nobody has been asked for anything yet. */
  SETTLED,
  /** The running plan is looked at: officers' reviews, the district's results. */
  MONITORING,
  /** Working meetings are held, ideas are tried on between them. */
  MEETING,
  DRAFTING,
  /** Each voice group says heard and included, or not yet. */
  HEARING,
  /** The director closed it; it waits for its launch. */
  CLOSED,
  LAUNCHED,
  CANCELLED
}

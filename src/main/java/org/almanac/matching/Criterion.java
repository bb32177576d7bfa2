package org.almanac.matching;

/** What makes two people a good pair. */
public enum Criterion {
  /** Issues of the member's district that the mentor's district knows too. */
  ISSUES,
  /** How near they are to each other. */
  GEOGRAPHY,
  /** How alike in size their districts are. */
  SIZE,
  /** The mentor has held the member's position, and for how long the mentor has led. */
  EXPERTISE,
  /** What the member asks for help with, and the mentor is good at. */
  NEEDS
}

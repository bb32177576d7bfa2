package org.almanac.seating;

/**
 * A new principal who could not sit with the own mentor, and why.
 *
 * @param belongTogether how many people would have to share a table: the mentor and all members
 * @param seats how many seats the mentor's table has
 */
public record Apart(Guest member, Guest mentor, int belongTogether, int seats) {
  /** False: they would have fitted, and the other groups left no such table. */
  public boolean tooManyForATable() {
    return belongTogether > seats;
  }
}

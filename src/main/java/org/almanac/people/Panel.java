package org.almanac.people;

/** Elementary or secondary: the two panels of Ontario's schools. */
public enum Panel {
  ELEMENTARY,
  SECONDARY
}

package org.almanac.people;

/** What a package keeps that can't go along: when two turn out to be one, its record stays. */
public interface Staying {
  /** Whether this person's record must be the one that stays. */
  boolean stays(String organization, String person);
}

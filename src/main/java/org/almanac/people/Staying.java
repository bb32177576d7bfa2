package org.almanac.people;

/** What a package keeps that can't go along: when two turn out to be one, its record stays. */
public interface Staying {
  /** Whether this person's record must be the one that stays. */
  boolean stays(String organization, String person);

  /** The same, knowing into which record it would go: that one may have the same, and more. */
  default boolean stays(String organization, String person, String into) {
    return stays(organization, person);
  }

  /** It goes: what can't go along ends here. */
  default void goes(String organization, String person, String into) {}
}

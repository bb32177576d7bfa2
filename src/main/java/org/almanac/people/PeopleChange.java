package org.almanac.people;

import java.time.LocalDate;

/** What a coordinator changes about people; each is looked at first, then made. */
public sealed interface PeopleChange {
  /** From which day it makes a difference. */
  LocalDate day();

  /** A role ends after a last day; nobody is named for it. */
  record Ends(Long role, LocalDate lastDay) implements PeopleChange {
    @Override
    public LocalDate day() {
      return lastDay.plusDays(1);
    }
  }

  /**
   * Somebody follows somebody in a role.
   *
   * @param leaves whether the successor gives up the same role elsewhere
   */
  record Succeeds(Long role, String successor, LocalDate day, boolean leaves)
      implements PeopleChange {}

  /**
   * Somebody goes to another place in the same role.
   *
   * @param successor who follows; null while that isn't known
   */
  record Moves(Long role, String unit, LocalDate day, String successor) implements PeopleChange {}

  /**
   * Somebody takes on a role, also in a second school, also for a time in place of somebody.
   *
   * @param to the last day; null while no end is known
   */
  record Takes(String person, Role role, String unit, LocalDate day, LocalDate to, boolean acting)
      implements PeopleChange {}

  /**
   * Somebody is away, and somebody stands in.
   *
   * @param next who does it where the substitute can't; null for nobody
   */
  record Away(String person, LocalDate day, LocalDate to, String substitute, String next)
      implements PeopleChange {}

  /** Somebody is back earlier or later than was said; before the first day: never away. */
  record Back(Long absence, LocalDate day) implements PeopleChange {}

  /** A principal lets somebody handle dates, replies and sending in. */
  record Helps(String principal, String helper, LocalDate day, LocalDate to)
      implements PeopleChange {}
}

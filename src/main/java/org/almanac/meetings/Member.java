package org.almanac.meetings;

import java.util.Optional;
import org.almanac.people.Panel;

/**
 * Somebody who is invited, as a coordinator needs to know them.
 *
 * @param school the schools they lead, or empty
 * @param panel of their school; null for people of the whole district
 * @param cluster the name of their family of schools; empty for people of the whole district
 * @param ticketTyped whether a coordinator typed their ticket in; who left one alone, nobody is
 *     told
 */
record Member(
    String id,
    String given,
    String family,
    String mail,
    String role,
    String school,
    Panel panel,
    String cluster,
    Coming coming,
    boolean ticketTyped,
    Optional<Boolean> attended,
    Optional<Integer> table) {
  public String name() {
    return given + " " + family;
  }

  /** Their card is in, or somebody wrote down what they told. */
  public boolean heard() {
    return coming != Coming.UNKNOWN;
  }

  public boolean cantCome() {
    return coming == Coming.CANT_COME;
  }
}

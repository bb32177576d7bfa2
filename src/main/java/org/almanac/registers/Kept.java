package org.almanac.registers;

/**
 * One thing that a program keeps of a person.
 *
 * @param what it is: a note, an answer, a decision
 * @param about the year, the school, the meeting that it is about
 * @param said the person's own words; empty where there are none
 * @param beside what is kept with it: under which name, on which day; empty for nothing
 * @param stays why it stays on record, whoever erases what is theirs; empty where it can go
 */
public record Kept(String what, String about, String said, String beside, String stays) {
  public boolean canGo() {
    return stays.isEmpty();
  }
}

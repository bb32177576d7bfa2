package org.almanac.meetings;

/** What a program asks of its rooms instead of the exit ticket, on the same code. */
public interface RoomForm {
  /** The word that the program's meetings carry, such as {@code plt}. */
  String program();

  /** What its page is called below the code: {@code /t/K7M4QX/heard}. */
  String page();

  /** How many have answered. */
  int answers(Meeting meeting);
}

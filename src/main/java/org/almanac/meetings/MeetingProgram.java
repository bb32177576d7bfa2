package org.almanac.meetings;

import java.time.LocalDate;
import java.util.Set;

/** A program that convenes meetings: what hangs on one of them follows when it changes. */
public interface MeetingProgram {
  /** The word with which its settings begin, such as {@code plt}. */
  String program();

  /** The meeting has another day, hour or place; called in the same transaction. */
  void moved(Meeting meeting);

  /** The meeting is called off; called in the same transaction. */
  void calledOff(Meeting meeting);

  /** Who counts on the meeting, whether or not a card of it is out. */
  Set<String> members(Meeting meeting);

  /** The schools are closed on this day: what its meetings' processes ask for then is put off. */
  void putOff(String organization, LocalDate day);
}

package org.almanac.meetings;

import java.util.List;

/** What a program does for each of its meetings, in its order: what is done and what is next. */
public interface Checklist {
  /** The word that the program's meetings carry, such as {@code plt}. */
  String program();

  List<CheckLine> of(Meeting meeting);

  /** Whether everything that follows a meeting is out: nothing more is taken in then. */
  boolean over(Meeting meeting);
}

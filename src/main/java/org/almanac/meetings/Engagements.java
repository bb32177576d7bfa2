package org.almanac.meetings;

import java.util.List;
import org.almanac.calendar.SchoolYear;

/** Tells where people are to be in a school year, settled or proposed. */
public interface Engagements {
  /**
   * All that is known beside one program.
   *
   * @param code of the program that asks
   */
  List<Busy> beside(String organization, SchoolYear year, String code);
}

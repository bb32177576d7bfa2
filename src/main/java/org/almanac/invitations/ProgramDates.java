package org.almanac.invitations;

import java.util.List;

/** A program's dates for the calendars of those who take part; each program gives its own. */
public interface ProgramDates {
  /** The program's years in which a person takes part, now and from now on; the earliest first. */
  List<ProgramYear> of(String organization, String person);
}

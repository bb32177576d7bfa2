package org.almanac.meetings;

import java.util.List;
import org.almanac.calendar.SchoolYear;

/** A program without dates of its own, that asks something of people in a school year. */
public interface ProgramWork {
  /** What it asks of one person of a role; nothing where it doesn't run. */
  List<YearWork> work(String organization, SchoolYear year);
}

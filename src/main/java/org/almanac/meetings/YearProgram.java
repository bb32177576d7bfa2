package org.almanac.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.Verdict;

/**
 * A program that takes part in a school year: its dates are proposed, settled with all the others,
 * and its cycle begins on its day. What it says, it says in the reader's language; what it is told
 * bears being told twice.
 */
public interface YearProgram {
  /** What the keys of its years begin with, such as {@code PLT}. */
  String code();

  /** Its name, in the reader's language. */
  String name();

  /** Whether the organization has it switched on. */
  boolean runs(String organization, SchoolYear year);

  /** Whether its year is settled or begun: then its dates are where they are. */
  boolean settled(String organization, SchoolYear year);

  /** One for each of its dates by rule; those without a day are left free. */
  List<YearDate> propose(String organization, SchoolYear year);

  /** Its dates as they stand now; none before they are settled. */
  List<YearDate> dates(String organization, SchoolYear year);

  /** What its rules say about all of its dates. */
  Verdict check(String organization, SchoolYear year, List<YearDate> dates);

  /** What its rules say about one of its dates among the others. */
  Verdict checkOne(String organization, SchoolYear year, YearDate date, List<LocalDateTime> others);

  /** Who is there on one of its dates, by their ids. */
  Set<String> attends(String organization, YearDate date, Reach reach);

  /** What these dates ask of people. */
  List<YearWork> work(String organization, SchoolYear year, List<YearDate> dates);

  /** For whom it runs; before its dates are settled, for everybody. */
  Reach reach(String organization, SchoolYear year);

  /**
   * Plans these dates for these people.
   *
   * @throws org.almanac.engine.Refusal when a rule refuses them
   */
  void settle(String organization, SchoolYear year, List<YearDate> dates, Reach reach);

  /** It runs for other people from now on; whoever comes or leaves is told as with a new role. */
  void reach(String organization, SchoolYear year, Reach reach);

  /** When its cycle begins by this calendar, with these meetings on other days, by their keys. */
  Instant beginsAt(
      String organization,
      SchoolYear year,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved);

  /** Begins its cycle, once. */
  void begin(String organization, SchoolYear year);

  /** The year is called off: settled dates of a cycle that has not begun go along. */
  void calledOff(String organization, SchoolYear year);
}

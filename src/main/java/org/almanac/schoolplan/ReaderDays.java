package org.almanac.schoolplan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days on which a superintendent can sit down although it wasn't one of theirs. */
@Service
@Transactional
class ReaderDays {
  /** Groups sit down within so many working days after those that are looked at anyway. */
  private static final int MORE = 40;

  private final ModerationSettling settling;
  private final Calendars calendars;
  private final Rules rules;
  private final ModerationWords words;

  ReaderDays(ModerationSettling settling, Calendars calendars, Rules rules, ModerationWords words) {
    this.settling = settling;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
  }

  /** A day more of somebody. */
  record Line(String person, String name, String day, String says) {}

  /**
   * Somebody can on that day too, or not any more.
   *
   * @return why not, in words; empty when it is noted
   */
  Optional<String> say(
      String organization, String schoolYear, String person, String typed, boolean comes) {
    LocalDate day = read(typed);
    if (day == null) {
      return Optional.of(words.say("day.which"));
    }
    if (comes) {
      OrganizationCalendar calendar = calendars.of(organization);
      LocalDate first =
          new ModerationDates(calendar, rules.of(organization, schoolYear)).days().first();
      LocalDate last =
          calendar.plusWorkingDays(
              Rhythm.SYSTEM,
              new ModerationDates(calendar, rules.of(organization, schoolYear)).days().last(),
              MORE);
      if (day.isBefore(first) || day.isAfter(last)) {
        return Optional.of(words.say("day.between", words.day(first), words.day(last)));
      }
      if (!calendar.nextWorkingDay(Rhythm.SYSTEM, day).equals(day)) {
        return Optional.of(words.say("day.free", words.day(day)));
      }
    }
    settling.day(organization, schoolYear, person, day, comes);
    return Optional.empty();
  }

  @Transactional(readOnly = true)
  List<Line> lines(String organization, String schoolYear) {
    List<Line> lines = new ArrayList<>();
    settling
        .days(organization, schoolYear)
        .forEach(
            (person, days) ->
                days.forEach(
                    day ->
                        lines.add(
                            new Line(
                                person,
                                words.name(person),
                                day.toString(),
                                words.say("helps.day", words.name(person), words.day(day))))));
    return lines;
  }

  private static LocalDate read(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException nonsense) {
      return null;
    }
  }
}

package org.almanac.calendar;

import java.util.stream.Stream;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/** Whether an organization runs a program, in this school year or one of the next. */
@Component
public class ProgramsRun {
  private static final int YEARS = 3;

  private final Rules rules;
  private final Calendars calendars;

  ProgramsRun(Rules rules, Calendars calendars) {
    this.rules = rules;
    this.calendars = calendars;
  }

  /**
   * @param setting the program's switch, such as {@code plt.runs}; null for what runs always
   */
  public boolean in(String organization, String setting) {
    return setting == null
        || Stream.iterate(calendars.of(organization).schoolYear(), SchoolYear::next)
            .limit(YEARS)
            .anyMatch(year -> rules.of(organization, year.name()).on(setting));
  }
}

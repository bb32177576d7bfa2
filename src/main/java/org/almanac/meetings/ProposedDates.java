package org.almanac.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.almanac.calendar.MeetingDates;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates that the rules propose for a program's meetings, beside what else its people are at:
 * the programs know nothing of each other, and nobody is to be in two places at once.
 */
@Component
@Transactional(readOnly = true)
public class ProposedDates {
  private static final int LOOKED_AT = 3;

  private final MeetingDates dates;
  private final Rules rules;
  private final ObjectProvider<YearProgram> programs;
  private final ObjectProvider<Engagements> engagements;

  ProposedDates(
      MeetingDates dates,
      Rules rules,
      ObjectProvider<YearProgram> programs,
      ObjectProvider<Engagements> engagements) {
    this.dates = dates;
    this.rules = rules;
    this.programs = programs;
    this.engagements = engagements;
  }

  /** One date for each wanted month. */
  public List<LocalDate> of(String organization, String program, SchoolYear year) {
    return dates.propose(organization, program, year, apart(organization, program, year));
  }

  /**
   * The next days on which a meeting could be; those that collide only where there are no others.
   */
  public List<LocalDate> next(
      String organization,
      String program,
      SchoolYear year,
      LocalDate after,
      List<LocalDateTime> others,
      int many) {
    List<LocalDate> all = dates.next(organization, program, year, after, others, many * LOOKED_AT);
    List<LocalDate> free =
        all.stream().filter(apart(organization, program, year)).limit(many).toList();
    return free.isEmpty() ? all.stream().limit(many).toList() : free;
  }

  /** Whether nobody who would be there is elsewhere at that hour. */
  private Predicate<LocalDate> apart(String organization, String program, SchoolYear year) {
    Optional<YearProgram> own = programs.stream().filter(one -> named(program, one)).findFirst();
    if (own.isEmpty()) {
      return day -> true;
    }
    List<Busy> beside =
        engagements.stream()
            .flatMap(all -> all.beside(organization, year, own.get().code()).stream())
            .toList();
    Settings settings = rules.of(organization, year.name());
    LocalTime begins = settings.time(program + ".begins");
    int minutes = settings.number(program + ".minutes");
    Reach reach = own.get().reach(organization, year);
    return day -> {
      YearDate date = new YearDate("", null, day, begins, minutes, null);
      Busy wanted =
          new Busy(
              "", "", day, begins, date.ends(), () -> own.get().attends(organization, date, reach));
      return beside.stream().noneMatch(other -> wanted.overlaps(other) && meet(wanted, other));
    };
  }

  /** The program's word begins the keys of its settings. */
  private static boolean named(String program, YearProgram one) {
    return one instanceof SwitchedProgram switched && switched.setting().startsWith(program + ".");
  }

  private static boolean meet(Busy one, Busy other) {
    Set<String> there = other.people().get();
    return !there.isEmpty() && !Collections.disjoint(there, one.people().get());
  }
}

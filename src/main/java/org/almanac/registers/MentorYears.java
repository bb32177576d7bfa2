package org.almanac.registers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For how many years mentors have mentored: what the organization knew on a day, and what was
 * served here since, seen from the pairs.
 */
@Component
@Transactional(readOnly = true)
public class MentorYears {
  private static final double DAYS_OF_A_YEAR = 365.25;

  private final Pairs pairs;
  private final Calendars calendars;

  MentorYears(Pairs pairs, Calendars calendars) {
    this.pairs = pairs;
    this.calendars = calendars;
  }

  /** Years of the present contract, and of all. */
  public record Years(int inContract, int inAll) {}

  /** Everybody's, as they are on one day: pairs at the same time count once. */
  public record Book(List<Pair> pairs, LocalDate day) {
    public Years of(MentorEntry mentor) {
      int here = years(mentor);
      return new Years(mentor.yearsInContract() + here, mentor.yearsInAll() + here);
    }

    private int years(MentorEntry mentor) {
      LocalDate counted = mentor.yearsKnownOn() == null ? LocalDate.MIN : mentor.yearsKnownOn();
      long days = 0;
      for (Pair pair : pairs) { // by their first days
        if (pair.mentorId().equals(mentor.personId())) {
          LocalDate from = pair.validFrom().isBefore(counted) ? counted : pair.validFrom();
          LocalDate over =
              pair.validTo() == null || !pair.validTo().isBefore(day)
                  ? day
                  : pair.validTo().plusDays(1);
          if (over.isAfter(from)) {
            days += ChronoUnit.DAYS.between(from, over);
            counted = over;
          }
        }
      }
      return (int) Math.round(days / DAYS_OF_A_YEAR);
    }
  }

  Book today(String organization) {
    return on(organization, calendars.of(organization).today());
  }

  public Book on(String organization, LocalDate day) {
    return new Book(pairs.findByOrganizationOrderByValidFromAscIdAsc(organization), day);
  }
}

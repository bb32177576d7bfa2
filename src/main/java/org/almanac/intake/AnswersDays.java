package org.almanac.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.tasks.TaskRoom;
import org.springframework.stereotype.Component;

/**
 * Until when two are asked: until the match's day where the month of both has room for a coffee, or
 * else a month or more later. Who mentors two has one coffee a month.
 */
@Component
class AnswersDays {
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
  private static final int MONTHS = 4;

  /** Who is proposed to somebody else in the last days has a week for the coffee. */
  private static final int A_WEEK = 7;

  private final ProposedPairs proposals;
  private final TaskRoom room;
  private final Calendars calendars;

  AnswersDays(ProposedPairs proposals, TaskRoom room, Calendars calendars) {
    this.proposals = proposals;
    this.room = room;
    this.calendars = calendars;
  }

  /** Finds the day, from the match's own on. */
  Instant asked(ProposedPair pair, LocalDate matchs) {
    pair.isAskedUntil(of(pair, matchs));
    return end(pair);
  }

  /** In the afternoon of the last day for both answers. */
  Instant end(String organization, String key) {
    return end(proposals.findByOrganizationAndKey(organization, key).orElseThrow());
  }

  private Instant end(ProposedPair pair) {
    return calendars.of(pair.organization()).at(pair.days().last().orElseThrow(), AFTERNOON);
  }

  private LocalDate of(ProposedPair pair, LocalDate matchs) {
    String organization = pair.organization();
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate soonest = calendar.today().plusDays(A_WEEK);
    LocalDate first = matchs.isBefore(soonest) ? soonest : matchs;
    return IntStream.range(0, MONTHS)
        .mapToObj(n -> n == 0 ? first : working(calendar, first.plusMonths(n)))
        .filter(
            day -> pair.silent().stream().allMatch(person -> room.fits(organization, person, day)))
        .findFirst()
        .orElse(first);
  }

  private static LocalDate working(OrganizationCalendar calendar, LocalDate day) {
    LocalDate found = day;
    while (!calendar.working(Rhythm.SYSTEM, found) && found.getDayOfMonth() > 1) {
      found = found.minusDays(1);
    }
    return found;
  }
}

package org.almanac.mentorship;

import static java.util.function.Function.identity;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.invitations.Event;
import org.almanac.invitations.ProgramDates;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where two people are anyway: the meetings of all programs, their own hours, days away. */
@Component
class Engagements {
  private static final Comparator<Event> SOONEST = Comparator.comparing(Event::begins);

  private final ObjectProvider<ProgramDates> programs;
  private final PairTimes times;
  private final Absences absences;
  private final Calendars calendars;

  Engagements(
      ObjectProvider<ProgramDates> programs,
      PairTimes times,
      Absences absences,
      Calendars calendars) {
    this.programs = programs;
    this.times = times;
    this.absences = absences;
    this.calendars = calendars;
  }

  /** From when to when somebody is taken. */
  record Taken(ZonedDateTime from, ZonedDateTime to) {
    boolean meets(ZonedDateTime begins, ZonedDateTime ends) {
      return begins.isBefore(to) && from.isBefore(ends);
    }
  }

  /**
   * What two people have before them.
   *
   * @param shared the meetings at which both are, the soonest first
   * @param taken when either is at one, or with somebody else
   * @param away when either is away
   */
  record Ahead(List<Event> shared, List<Taken> taken, List<Absence> away) {
    boolean free(ZonedDateTime begins, ZonedDateTime ends) {
      return taken.stream().noneMatch(each -> each.meets(begins, ends)) && here(begins);
    }

    private boolean here(ZonedDateTime begins) {
      LocalDate day = begins.toLocalDate();
      return away.stream().noneMatch(each -> each.meets(day, day));
    }
  }

  /**
   * @param except an hour of their own that may give way
   */
  Ahead of(Two pair, Long except) {
    Map<String, Event> members = events(pair.organization(), pair.member());
    Map<String, Event> mentors = events(pair.organization(), pair.mentor());
    List<Event> shared =
        members.values().stream()
            .filter(event -> mentors.containsKey(event.uid()))
            .sorted(SOONEST)
            .toList();
    List<Taken> taken = new ArrayList<>();
    Stream.concat(members.values().stream(), mentors.values().stream())
        .map(event -> new Taken(event.begins(), event.ends()))
        .forEach(taken::add);
    taken.addAll(ownHours(pair, except));
    List<Absence> away =
        pair.both().stream()
            .flatMap(
                person ->
                    absences
                        .findByOrganizationAndPersonIdOrderByFromDay(pair.organization(), person)
                        .stream())
            .toList();
    return new Ahead(shared, taken, away);
  }

  /** Each once, by its name, whichever programs know of it. */
  private Map<String, Event> events(String organization, String person) {
    return programs
        .orderedStream()
        .flatMap(program -> program.of(organization, person).stream())
        .flatMap(year -> year.events().stream())
        .filter(event -> !event.cancelled())
        .collect(Collectors.toMap(Event::uid, identity(), (one, same) -> one));
  }

  private List<Taken> ownHours(Two pair, Long except) {
    OrganizationCalendar calendar = calendars.of(pair.organization());
    return times.agreedOf(pair.organization(), pair.both()).stream()
        .filter(time -> !time.id().equals(except))
        .map(time -> new Taken(calendar.local(time.beginsAt()), calendar.local(time.endsAt())))
        .toList();
  }
}

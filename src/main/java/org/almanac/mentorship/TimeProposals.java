package org.almanac.mentorship;

import static java.util.function.Function.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.invitations.Event;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Three hours that a pair could have: beside meetings at which both are, lunch after or half an
 * hour before the coffee; else on days on which both work.
 */
@Component
class TimeProposals {
  static final int MANY = 3;
  private static final LocalTime LUNCH_FROM = LocalTime.of(11, 0);
  private static final LocalTime LUNCH_TO = LocalTime.of(13, 30);

  private final Engagements engagements;
  private final Meetings meetings;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Rules rules;

  TimeProposals(
      Engagements engagements,
      Meetings meetings,
      RoleHolders holders,
      Calendars calendars,
      Rules rules) {
    this.engagements = engagements;
    this.meetings = meetings;
    this.holders = holders;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** All that is known when hours are looked for. */
  private record Search(
      Two pair,
      OrganizationCalendar calendar,
      TimeSettings settings,
      Engagements.Ahead ahead,
      Instant taken,
      LocalDate from,
      LocalDate to) {
    boolean within(ZonedDateTime begins) {
      LocalDate day = begins.toLocalDate();
      return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean possible(TimeProposal time) {
      return within(time.begins())
          && !time.begins().toInstant().equals(taken)
          && settings.holds(
              time.begins().toLocalTime(), Duration.between(time.begins(), time.ends()))
          && ahead.free(time.begins(), time.ends());
    }
  }

  /**
   * Three at the most, the ones beside meetings first, each of them in its order.
   *
   * @param chosen the hour that they have, which may give way; null where they have none
   */
  List<TimeProposal> of(Two pair, PairTime chosen) {
    Search search = search(pair, chosen);
    List<TimeProposal> found = new ArrayList<>(besideMeetings(search));
    if (found.size() < MANY) {
      addDays(search, found);
    }
    return List.copyOf(found.subList(0, Math.min(MANY, found.size())));
  }

  /** The soonest beside a meeting, for a note. */
  Optional<TimeProposal> besideMeeting(Two pair) {
    return besideMeetings(search(pair, null)).stream().findFirst();
  }

  private Search search(Two pair, PairTime chosen) {
    OrganizationCalendar calendar = calendars.of(pair.organization());
    TimeSettings settings = TimeSettings.of(rules.of(pair.organization()));
    LocalDate today = calendar.today();
    return new Search(
        pair,
        calendar,
        settings,
        engagements.of(pair, chosen == null ? null : chosen.id()),
        chosen == null ? null : chosen.beginsAt(),
        calendar.plusWorkingDays(Rhythm.SYSTEM, today, settings.ahead()),
        today.plusDays(settings.days()));
  }

  private List<TimeProposal> besideMeetings(Search search) {
    Map<String, Meeting> known =
        meetings
            .findByOrganizationAndDateBetweenOrderByDate(
                search.pair().organization(), search.from(), search.to())
            .stream()
            .collect(Collectors.toMap(m -> Event.uid(m.organization(), m.key()), identity()));
    List<TimeProposal> found = new ArrayList<>();
    for (Event event : search.ahead().shared()) {
      Meeting meeting = known.get(event.uid());
      if (meeting != null) {
        found.add(after(search, event, meeting));
        found.add(before(search, event, meeting));
      }
    }
    return found.stream().filter(search::possible).toList();
  }

  private static TimeProposal after(Search search, Event event, Meeting meeting) {
    LocalTime end = event.ends().toLocalTime();
    boolean lunch = !end.isBefore(LUNCH_FROM) && !end.isAfter(LUNCH_TO);
    return new TimeProposal(
        lunch ? TimeProposal.Kind.LUNCH : TimeProposal.Kind.AFTER,
        event.ends(),
        event.ends().plus(search.settings().length()),
        meeting.key(),
        event.summary(),
        meeting.place());
  }

  private static TimeProposal before(Search search, Event event, Meeting meeting) {
    ZonedDateTime until =
        meeting.coffeeAt().map(at -> search.calendar().local(at)).orElse(event.begins());
    return new TimeProposal(
        TimeProposal.Kind.BEFORE,
        until.minus(search.settings().before()),
        until,
        meeting.key(),
        event.summary(),
        meeting.place());
  }

  /** Every other day on which both work, at one hour after the other. */
  private void addDays(Search search, List<TimeProposal> found) {
    List<Rhythm> rhythms =
        search.pair().both().stream()
            .map(person -> holders.rhythmOf(person, search.from()))
            .distinct()
            .toList();
    List<LocalTime> hours = search.settings().hours();
    int turn = 0;
    LocalDate day = search.from();
    while (found.size() < MANY && !day.isAfter(search.to()) && !hours.isEmpty()) {
      LocalDate each = day;
      boolean bothWork =
          rhythms.stream().allMatch(rhythm -> search.calendar().working(rhythm, each));
      Optional<TimeProposal> time = bothWork ? onDay(search, each, hours, turn) : Optional.empty();
      if (time.isPresent()) {
        found.add(time.get());
        turn++;
        day = day.plusDays(1); // a day in between
      }
      day = day.plusDays(1);
    }
  }

  private static Optional<TimeProposal> onDay(
      Search search, LocalDate day, List<LocalTime> hours, int turn) {
    for (int i = 0; i < hours.size(); i++) {
      LocalTime hour = hours.get((turn + i) % hours.size());
      ZonedDateTime begins = ZonedDateTime.of(day, hour, search.calendar().zone());
      TimeProposal time =
          new TimeProposal(
              TimeProposal.Kind.DAY, begins, begins.plus(search.settings().length()), "", "", "");
      if (search.possible(time)) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }
}

package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.registers.MayMentor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who could mentor somebody meanwhile: by the same hard rules as in a match, so nobody who leads
 * them, nobody to be kept apart, nobody without room, preparation or years. Coordinators may know
 * who avoids whom; whoever is avoided may not, nor guess it from a list that leaves them out. So no
 * coordinator stands on a list that they read, avoided or not, and who is mentored reads none about
 * themselves.
 */
@Component
@Transactional(readOnly = true)
class InterimChoice {
  private final RoleHolders holders;
  private final MayMentor may;
  private final AwayDays aways;
  private final PairBook pairs;
  private final Calendars calendars;

  InterimChoice(
      RoleHolders holders, MayMentor may, AwayDays aways, PairBook pairs, Calendars calendars) {
    this.holders = holders;
    this.may = may;
    this.aways = aways;
    this.pairs = pairs;
    this.calendars = calendars;
  }

  /** The days for which somebody is looked for. */
  record Time(LocalDate from, LocalDate to) {}

  /** Somebody who could, from a day on until the end of the time. */
  record Offer(Person person, LocalDate from) {}

  /** As long as the mentor is away, as far as that is known; else what is usual from today on. */
  Time time(Mentorship row) {
    String organization = row.organization();
    LocalDate today = calendars.of(organization).today();
    Optional<String> mentor = row.mentor();
    LocalDate from = mentor.flatMap(one -> aways.first(organization, one, today)).orElse(today);
    return mentor
        .flatMap(one -> aways.of(organization, from).lastDay(one))
        .map(last -> new Time(from, last))
        .orElseGet(() -> new Time(from, from.plusMonths(Interims.UNKNOWN)));
  }

  /**
   * First who could all the time, then who could from a later day on, as a coordinator reads it.
   */
  List<Offer> offers(Mentorship row, String reader, Time time) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    Stream.of(
            Stream.of(time.from()),
            pairs.rooms(row.organization(), time.from(), time.to()),
            aways.back(row.organization(), time.from(), time.to()))
        .flatMap(Function.identity())
        .distinct()
        .sorted()
        .forEach(
            day ->
                of(row, reader, day, time.to())
                    .forEach(one -> offers.putIfAbsent(one.id(), new Offer(one, day))));
    return List.copyOf(offers.values());
  }

  List<Person> of(Mentorship row, String reader, LocalDate from, LocalDate to) {
    String organization = row.organization();
    if (isAbout(row, reader)) {
      return List.of();
    }
    AwayDays.Away away = aways.of(organization, from);
    List<Person> others =
        holders.all(organization, Role.MENTOR, from).stream()
            .filter(one -> !one.id().equals(reader))
            .filter(one -> !row.mentors().contains(one.id()))
            .filter(one -> !away.is(one.id()))
            .toList();
    Set<String> those = may.of(organization, row.memberId(), others, from, to);
    return others.stream().filter(one -> those.contains(one.id())).toList();
  }

  /** Another coordinator has to look. */
  static boolean isAbout(Mentorship row, String reader) {
    return row.memberId().equals(reader);
  }

  /** Whether the reader mentors, and so might stand on the list of somebody else. */
  boolean mentors(Mentorship row, String reader) {
    LocalDate today = calendars.of(row.organization()).today();
    return !row.mentors().contains(reader) && holders.rolesOf(reader, today).contains(Role.MENTOR);
  }
}

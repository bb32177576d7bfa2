package org.almanac.meetings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Holding;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.seating.Guest;
import org.springframework.stereotype.Component;

/** Turns those who come into guests with what matters at a table: mentor, focus, family, years. */
@Component
class Guests {
  private final Participations participations;
  private final Meetings meetings;
  private final Persons persons;
  private final Pairs pairs;
  private final Families families;
  private final RoleHolders holders;

  Guests(
      Participations participations,
      Meetings meetings,
      Persons persons,
      Pairs pairs,
      Families families,
      RoleHolders holders) {
    this.participations = participations;
    this.meetings = meetings;
    this.persons = persons;
    this.pairs = pairs;
    this.families = families;
    this.holders = holders;
  }

  List<Guest> of(Meeting meeting, Collection<Participation> coming) {
    String organization = meeting.organization();
    LocalDate day = meeting.date();
    Set<String> ids = coming.stream().map(Participation::person).collect(Collectors.toSet());
    Map<String, String> mentors = new HashMap<>();
    for (Pair pair : pairs.on(organization, day)) {
      mentors.put(pair.memberId(), pair.mentorId());
    }
    Map<String, String> focus = new HashMap<>();
    for (Holding holding : holders.holdings(organization, Role.PRINCIPAL, day)) {
      focus.putIfAbsent(holding.person().id(), holding.unit().focus());
    }
    Map<String, String> family = families.byPerson(organization, day);
    Map<String, Set<String>> met = metBefore(meeting);
    return persons.findAllById(ids).stream()
        .map(
            (Person p) ->
                new Guest(
                    p.id(),
                    mentors.get(p.id()),
                    focus.get(p.id()),
                    family.get(p.id()),
                    p.experienceYears(),
                    met.getOrDefault(p.id(), Set.of())))
        .toList();
  }

  /** Who shared a table in an earlier meeting of the same program and school year. */
  private Map<String, Set<String>> metBefore(Meeting meeting) {
    SchoolYear year = SchoolYear.containing(meeting.date());
    List<String> earlier =
        meetings
            .findByOrganizationAndDateBetweenOrderByDate(
                meeting.organization(), year.first(), meeting.date().minusDays(1))
            .stream()
            .filter(other -> other.program().equals(meeting.program()))
            .filter(other -> other.state() != MeetingState.CANCELLED)
            .map(Meeting::key)
            .toList();
    Map<String, Set<String>> met = new HashMap<>();
    if (earlier.isEmpty()) {
      return met;
    }
    participations.seated(meeting.organization(), earlier).stream()
        .collect(
            Collectors.groupingBy(
                p -> p.meetingKey() + "/" + p.tableNumber().orElseThrow(),
                Collectors.mapping(Participation::person, Collectors.toSet())))
        .values()
        .forEach(
            table ->
                table.forEach(p -> met.computeIfAbsent(p, any -> new HashSet<>()).addAll(table)));
    met.forEach((person, others) -> others.remove(person));
    return met;
  }
}

package org.almanac.registers;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.matching.Intake;
import org.almanac.matching.Matching;
import org.almanac.matching.Pairing;
import org.almanac.matching.Weights;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may mentor one member for a time, by the same hard rules as in a match. */
@Component
@Transactional(readOnly = true)
public class MayMentor {
  private final Registers registers;
  private final PairBars bars;
  private final MentorYears years;
  private final RegisterWords words;
  private final Room room;
  private final List<PromisedPlaces> promised;
  private final Persons persons;
  private final Rules rules;
  private final Calendars calendars;

  MayMentor(
      Registers registers,
      PairBars bars,
      MentorYears years,
      RegisterWords words,
      Room room,
      List<PromisedPlaces> promised,
      Persons persons,
      Rules rules,
      Calendars calendars) {
    this.registers = registers;
    this.bars = bars;
    this.years = years;
    this.words = words;
    this.room = room;
    this.promised = promised;
    this.persons = persons;
    this.rules = rules;
    this.calendars = calendars;
  }

  /** Those of the mentors who may, and have room all the time. */
  public Set<String> of(
      String organization, String member, List<Person> mentors, LocalDate from, LocalDate to) {
    Map<String, Long> taken = room.taken(organization, from, to);
    Map<String, MentorEntry> entries =
        mentors.stream()
            .filter(mentor -> !mentor.id().equals(member))
            .map(mentor -> entry(organization, mentor.id()))
            .filter(
                entry ->
                    taken.getOrDefault(entry.personId(), 0L) + kept(entry, member)
                        < entry.capacity())
            .collect(toMap(MentorEntry::personId, Function.identity(), (a, b) -> a, TreeMap::new));
    Matching matching = Matching.of(intake(organization, member, entries, from, to));
    return entries.keySet().stream()
        .filter(mentor -> matching.obstacles(new Pairing(member, mentor)).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The places that are kept for others who are still to answer. */
  private long kept(MentorEntry mentor, String member) {
    return promised.stream()
        .flatMap(
            places ->
                places
                    .promised(mentor.organization())
                    .getOrDefault(mentor.personId(), Set.of())
                    .stream())
        .filter(other -> !other.equals(member))
        .distinct()
        .count();
  }

  private Intake intake(
      String organization,
      String member,
      Map<String, MentorEntry> mentors,
      LocalDate from,
      LocalDate to) {
    NewMemberEntry entry =
        registers
            .member(organization, member)
            .orElseGet(() -> new NewMemberEntry(organization, member));
    Map<String, Person> known =
        persons.findByOrganizationOrderById(organization).stream()
            .collect(toMap(Person::id, Function.identity()));
    Map<String, District> districts = registers.districts(organization);
    MentorYears.Book served = years.on(organization, from);
    return new Intake(
        from,
        List.of(MatchedPeople.member(entry, districts, words.of(organization))),
        mentors.values().stream()
            .map(one -> MatchedPeople.mentor(one, districts, served.of(one), 0))
            .toList(),
        bars.of(
            organization,
            calendars.of(organization).today(),
            from,
            Map.of(member, entry),
            mentors,
            known),
        List.of(),
        List.of(),
        Weights.EVEN,
        HardLimits.of(rules.of(organization), begun(from, to)));
  }

  /** Years that have begun: three months count as one. */
  private static int begun(LocalDate from, LocalDate to) {
    return from.until(to).getYears() + 1;
  }

  /** Whoever hasn't said how many people they take on takes on one. */
  private MentorEntry entry(String organization, String mentor) {
    return registers
        .mentor(organization, mentor)
        .orElseGet(() -> new MentorEntry(organization, mentor));
  }
}

package org.almanac.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.RoleHolders;
import org.almanac.registers.Mentorships;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** New members who have no mentor and are in no match on its way: the waiting list. */
@Component
@Transactional(readOnly = true)
class WithoutMentor {
  private final Registers registers;
  private final IntakeMatches matches;
  private final Pairs pairs;
  private final Persons persons;
  private final RoleHolders holders;
  private final Mentorships mentorships;
  private final Calendars calendars;

  WithoutMentor(
      Registers registers,
      IntakeMatches matches,
      Pairs pairs,
      Persons persons,
      RoleHolders holders,
      Mentorships mentorships,
      Calendars calendars) {
    this.registers = registers;
    this.matches = matches;
    this.pairs = pairs;
    this.persons = persons;
    this.holders = holders;
    this.mentorships = mentorships;
    this.calendars = calendars;
  }

  /** In the order of their names. */
  List<Person> of(String organization) {
    LocalDate today = calendars.of(organization).today();
    Set<String> taken =
        pairs.findByOrganizationOrderById(organization).stream()
            .filter(pair -> pair.validTo() == null || !pair.validTo().isBefore(today))
            .map(Pair::memberId)
            .collect(Collectors.toCollection(HashSet::new));
    List<IntakeMatch> open = matches.findByOrganizationAndStateIn(organization, MatchOpening.OPEN);
    taken.addAll(mentorships.lookForNobody(organization));
    open.forEach(match -> match.member().ifPresent(taken::add));
    Set<Integer> years =
        open.stream()
            .filter(match -> match.member().isEmpty())
            .map(IntakeMatch::year)
            .collect(Collectors.toSet());
    Map<String, ?> here = holders.rolesByPerson(organization, today);
    Set<String> waiting =
        registers.members(organization).stream()
            .filter(entry -> !years.contains(entry.intake()))
            .map(NewMemberEntry::personId)
            .filter(person -> !taken.contains(person) && here.containsKey(person))
            .collect(Collectors.toSet());
    return persons.findAllById(waiting).stream()
        .sorted(Comparator.comparing(Person::familyName).thenComparing(Person::givenName))
        .toList();
  }
}

package org.almanac.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who chooses and designs a session: whom the coordinator named, or else all mentors. */
@Service
@Transactional
class MentorTeam {
  private final TeamMembers members;
  private final RoleHolders holders;
  private final Calendars calendars;

  MentorTeam(TeamMembers members, RoleHolders holders, Calendars calendars) {
    this.members = members;
    this.holders = holders;
    this.calendars = calendars;
  }

  /** Those who were named and still are mentors or new members; where none is, every mentor. */
  @Transactional(readOnly = true)
  Set<String> of(String organization) {
    Set<String> named = named(organization);
    return named.isEmpty() ? ids(mentors(organization)) : named;
  }

  @Transactional(readOnly = true)
  Set<String> named(String organization) {
    Set<String> candidates = ids(candidates(organization));
    return members.findByOrganizationOrderByPersonId(organization).stream()
        .map(TeamMember::person)
        .filter(candidates::contains)
        .collect(Collectors.toSet());
  }

  /** Who can be named: today's mentors and new members. */
  @Transactional(readOnly = true)
  List<Person> candidates(String organization) {
    LocalDate today = calendars.of(organization).today();
    return Stream.of(Role.MENTOR, Role.NEW_MEMBER)
        .flatMap(role -> holders.all(organization, role, today).stream())
        .distinct()
        .toList();
  }

  /** Names these and no others; nobody is all mentors again. */
  void name(String organization, Collection<String> people) {
    Set<String> candidates = ids(candidates(organization));
    members.deleteAllInBatch(members.findByOrganizationOrderByPersonId(organization));
    members.saveAll(
        people.stream()
            .distinct()
            .filter(candidates::contains)
            .map(person -> new TeamMember(organization, person))
            .toList());
  }

  private List<Person> mentors(String organization) {
    return holders.all(organization, Role.MENTOR, calendars.of(organization).today());
  }

  private static Set<String> ids(List<Person> people) {
    return people.stream().map(Person::id).collect(Collectors.toSet());
  }
}

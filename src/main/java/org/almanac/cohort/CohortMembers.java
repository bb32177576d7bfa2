package org.almanac.cohort;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Participation;
import org.almanac.meetings.ParticipationState;
import org.almanac.meetings.Reach;
import org.almanac.meetings.Reached;
import org.almanac.people.Holding;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to a cohort meeting on a day: the new members of both intakes until six meetings were
 * offered to each, and the mentors; each person once.
 */
@Component
@Transactional(readOnly = true)
class CohortMembers {
  private final RoleHolders holders;
  private final RoleAssignments roles;
  private final Persons persons;
  private final Units units;
  private final Meetings meetings;
  private final Attendance attendance;
  private final CohortYears years;
  private final Reached reached;
  private final CohortRules cohortRules;
  private final Rules rules;

  CohortMembers(
      RoleHolders holders,
      RoleAssignments roles,
      Persons persons,
      Units units,
      Meetings meetings,
      Attendance attendance,
      CohortYears years,
      Reached reached,
      CohortRules cohortRules,
      Rules rules) {
    this.holders = holders;
    this.roles = roles;
    this.persons = persons;
    this.units = units;
    this.meetings = meetings;
    this.attendance = attendance;
    this.years = years;
    this.reached = reached;
    this.cohortRules = cohortRules;
    this.rules = rules;
  }

  /** All of them with their card; who is both has the new member's place until six. */
  List<Invitee> on(String organization, LocalDate day) {
    return on(organization, day, reach(organization, SchoolYear.containing(day)));
  }

  /** Who would belong to it if it reached these. */
  List<Invitee> on(String organization, LocalDate day, Reach reach) {
    Map<String, Invitee> members = new LinkedHashMap<>();
    newMembers(organization, day).stream()
        .filter(reached.by(organization, reach))
        .forEach(h -> add(members, h, Role.NEW_MEMBER));
    holders.holdings(organization, Role.MENTOR, day).stream()
        .filter(reached.by(organization, reach))
        .forEach(h -> add(members, h, Role.MENTOR));
    return List.copyOf(members.values());
  }

  private static void add(Map<String, Invitee> members, Holding holding, Role role) {
    String person = holding.person().id();
    members.putIfAbsent(person, new Invitee(person, role.word(), CohortMeetingCard.FORM));
  }

  private List<Holding> newMembers(String organization, LocalDate day) {
    Settings settings = rules.of(organization, SchoolYear.containing(day).name());
    Map<String, List<LocalDate>> offered = offered(organization, day);
    Map<String, List<RoleAssignment>> held =
        everNew(organization, day)
            .collect(groupingBy(RoleAssignment::personId, LinkedHashMap::new, Collectors.toList()));
    held.entrySet()
        .removeIf(
            one ->
                !owed(
                    settings, one.getValue(), offered.getOrDefault(one.getKey(), List.of()), day));
    return holdings(held);
  }

  private Stream<RoleAssignment> everNew(String organization, LocalDate day) {
    return roles.findByOrganizationOrderById(organization).stream()
        .filter(role -> role.role() == Role.NEW_MEMBER)
        .filter(role -> !role.validFrom().isAfter(day)); // who is away comes back then
  }

  /** Who was a new member long ago and is one again is offered all of them again. */
  private boolean owed(
      Settings settings, List<RoleAssignment> held, List<LocalDate> offered, LocalDate day) {
    Spell spell =
        Spell.present(
            held.stream()
                .map(r -> new Spell(r.validFrom(), Optional.ofNullable(r.validTo())))
                .toList(),
            settings.number("cohort.again.months"));
    int since = (int) offered.stream().filter(spell::holds).count();
    return cohortRules.sixForEveryone(settings, since, spell.began(), spell.ended(), day);
  }

  /** Each person with the last of their roles, read together. */
  private List<Holding> holdings(Map<String, List<RoleAssignment>> held) {
    Map<String, RoleAssignment> last = new LinkedHashMap<>();
    held.forEach(
        (person, all) ->
            last.put(
                person,
                all.stream().max(Comparator.comparing(RoleAssignment::validFrom)).orElseThrow()));
    Map<String, Person> people =
        persons.findAllById(last.keySet()).stream().collect(toMap(Person::id, identity()));
    Map<Long, Unit> places =
        units
            .findAllById(last.values().stream().map(RoleAssignment::unitId).distinct().toList())
            .stream()
            .collect(toMap(Unit::id, identity()));
    return last.values().stream()
        .map(role -> new Holding(people.get(role.personId()), role, places.get(role.unitId())))
        .toList();
  }

  /** The meetings before this day each person was invited to; a meeting called off is none. */
  private Map<String, List<LocalDate>> offered(String organization, LocalDate day) {
    Map<String, List<LocalDate>> offered = new HashMap<>();
    before(organization, day)
        .forEach(meeting -> invited(meeting).forEach(person -> add(offered, person, meeting)));
    return offered;
  }

  private Stream<Meeting> before(String organization, LocalDate day) {
    return meetings
        .findByOrganizationAndProgramOrderByDate(organization, CohortProgram.PROGRAM)
        .stream()
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .filter(meeting -> meeting.date().isBefore(day));
  }

  private Stream<String> invited(Meeting meeting) {
    return attendance.all(meeting.organization(), meeting.key()).stream()
        .filter(p -> p.state() != ParticipationState.LEFT)
        .filter(p -> p.state() != ParticipationState.CANCELLED)
        .filter(p -> p.role().equals(Role.NEW_MEMBER.word()))
        .map(Participation::person);
  }

  private static void add(Map<String, List<LocalDate>> offered, String person, Meeting meeting) {
    offered.computeIfAbsent(person, one -> new ArrayList<>()).add(meeting.date());
  }

  /** Who counts on a meeting: nobody as long as the year's dates are told to nobody. */
  Set<String> countingOn(Meeting meeting) {
    return waits(meeting)
        ? Set.of()
        : on(meeting.organization(), meeting.date()).stream()
            .map(Invitee::person)
            .collect(Collectors.toSet());
  }

  /** The same of one person, without looking at everybody else. */
  boolean countsOn(Meeting meeting, String person) {
    String organization = meeting.organization();
    LocalDate day = meeting.date();
    if (!reach(organization, SchoolYear.containing(day)).everybody()) {
      return countingOn(meeting).contains(person);
    }
    return !waits(meeting)
        && (holders.rolesOf(person, day).contains(Role.MENTOR) || owed(organization, person, day));
  }

  private boolean owed(String organization, String person, LocalDate day) {
    List<RoleAssignment> held = everNew(organization, day).filter(of(person)).toList();
    return !held.isEmpty()
        && owed(
            rules.of(organization, SchoolYear.containing(day).name()),
            held,
            before(organization, day)
                .filter(meeting -> invited(meeting).anyMatch(person::equals))
                .map(Meeting::date)
                .toList(),
            day);
  }

  private static Predicate<RoleAssignment> of(String person) {
    return role -> role.personId().equals(person);
  }

  private boolean waits(Meeting meeting) {
    return years
        .findByOrganizationAndSchoolYear(
            meeting.organization(), SchoolYear.containing(meeting.date()).name())
        .filter(CohortYear::waits)
        .isPresent();
  }

  /** For whom the meetings of a school year are. */
  Reach reach(String organization, SchoolYear year) {
    return years
        .findByOrganizationAndSchoolYear(organization, year.name())
        .map(CohortYear::reach)
        .orElse(Reach.EVERYBODY);
  }
}

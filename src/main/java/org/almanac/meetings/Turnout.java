package org.almanac.meetings;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.people.Holding;
import org.almanac.people.Panel;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.springframework.stereotype.Component;

/** Who comes to a meeting, who can't, who was not heard from: names and numbers. */
@Component
class Turnout {
  private final Participations participations;
  private final Persons persons;
  private final RoleHolders holders;
  private final Families families;
  private final BehalfRecords records;

  Turnout(
      Participations participations,
      Persons persons,
      RoleHolders holders,
      Families families,
      BehalfRecords records) {
    this.participations = participations;
    this.persons = persons;
    this.holders = holders;
    this.families = families;
    this.records = records;
  }

  /** Everybody invited who is still a member, by family name. */
  List<Member> members(Meeting meeting) {
    String organization = meeting.organization();
    List<Participation> invited =
        participations.findByOrganizationAndMeetingKey(organization, meeting.key()).stream()
            .filter(p -> !p.calledOff())
            .toList();
    Map<String, Person> people =
        persons.findAllById(invited.stream().map(Participation::person).toList()).stream()
            .collect(Collectors.toMap(Person::id, person -> person));
    Map<String, String> clusters = families.byPerson(organization, meeting.date());
    Map<String, List<Unit>> schools = schools(meeting);
    Set<String> typed = records.ticketsTyped(organization, meeting.key());
    return invited.stream()
        .map(p -> member(p, people.get(p.person()), clusters, schools, typed))
        .sorted(byName())
        .toList();
  }

  /** As a register is sorted: É beside E, whatever the case. */
  static Comparator<Member> byName() {
    Collator letters = Collator.getInstance(Locale.CANADA);
    return Comparator.comparing(Member::family, letters)
        .thenComparing(Member::given, letters)
        .thenComparing(Member::id);
  }

  /** Cards in and open by family of schools; people of the whole district under {@code others}. */
  static SortedMap<String, Numbers> byCluster(List<Member> members, String others) {
    SortedMap<String, Numbers> numbers = new TreeMap<>();
    members.stream()
        .collect(Collectors.groupingBy(m -> m.cluster().isEmpty() ? others : m.cluster()))
        .forEach((cluster, its) -> numbers.put(cluster, Numbers.of(its)));
    return numbers;
  }

  /** How many of a panel are expected; null asks for people of the whole district. */
  static long expected(List<Member> members, Panel panel) {
    return members.stream().filter(m -> !m.cantCome() && m.panel() == panel).count();
  }

  private static Member member(
      Participation p,
      Person person,
      Map<String, String> clusters,
      Map<String, List<Unit>> all,
      Set<String> typed) {
    List<Unit> schools = all.getOrDefault(p.person(), List.of());
    return new Member(
        p.person(),
        person.givenName(),
        person.familyName(),
        person.mail(),
        p.role(),
        schools.stream().map(Unit::name).distinct().collect(Collectors.joining(", ")),
        schools.stream().map(Unit::panel).filter(Objects::nonNull).findFirst().orElse(null),
        clusters.getOrDefault(p.person(), ""),
        p.said(),
        typed.contains(p.person()),
        p.attended(),
        p.tableNumber());
  }

  private Map<String, List<Unit>> schools(Meeting meeting) {
    Map<String, List<Unit>> schools = new HashMap<>();
    for (Role role : List.of(Role.PRINCIPAL, Role.VICE_PRINCIPAL)) {
      for (Holding h : holders.holdings(meeting.organization(), role, meeting.date())) {
        schools.computeIfAbsent(h.person().id(), any -> new ArrayList<>()).add(h.unit());
      }
    }
    return schools;
  }
}

package org.almanac.plt;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Option;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who could lead the learning or tell from the field, and whose turn it is: suggestions, all. */
@Service
@Transactional(readOnly = true)
class PltRota {
  private static final int PRESENTERS_AT_ONCE = 2;

  private final Meetings meetings;
  private final Presenters presenters;
  private final Voices voices;
  private final RoleHolders holders;
  private final PltMembers members;
  private final Rules rules;

  PltRota(
      Meetings meetings,
      Presenters presenters,
      Voices voices,
      RoleHolders holders,
      PltMembers members,
      Rules rules) {
    this.meetings = meetings;
    this.presenters = presenters;
    this.voices = voices;
    this.holders = holders;
    this.members = members;
    this.rules = rules;
  }

  /** Whose turn it is of those roles that lead: whose last time is longest ago. */
  List<String> suggested(String organization, LocalDate day) {
    Map<String, String> last = new HashMap<>();
    presenters
        .findByOrganizationOrderByMeetingKey(organization)
        .forEach(p -> last.put(p.person(), p.meetingKey()));
    Set<String> team = team(organization, day);
    return rules.of(organization).words("plt.led-by").stream()
        .flatMap(role -> holders.all(organization, Role.of(role), day).stream())
        .map(Person::id)
        .filter(team::contains)
        .distinct()
        .sorted(
            Comparator.comparing((String id) -> last.getOrDefault(id, ""))
                .thenComparing(Comparator.naturalOrder()))
        .limit(PRESENTERS_AT_ONCE)
        .toList();
  }

  /** Who could lead the learning: superintendents first, then officers, then principals. */
  List<Option> presenterOptions(String organization, LocalDate day) {
    Set<String> team = team(organization, day);
    return Stream.of(Role.SUPERINTENDENT, Role.OFFICER, Role.PRINCIPAL)
        .flatMap(role -> holders.all(organization, role, day).stream())
        .filter(person -> team.contains(person.id()))
        .distinct()
        .map(person -> new Option(person.id(), person.name()))
        .toList();
  }

  List<Option> voiceOptions(String organization, LocalDate day) {
    Set<String> team = team(organization, day);
    Set<String> another = notThisYear(organization, day);
    return holders.holdings(organization, Role.PRINCIPAL, day).stream()
        .filter(h -> team.contains(h.person().id()) && !another.contains(h.person().id()))
        .collect(
            Collectors.toMap(
                h -> h.person().id(),
                h -> h.person().name() + ", " + h.unit().name(),
                (a, b) -> a + ", " + b.substring(b.indexOf(", ") + 2)))
        .entrySet()
        .stream()
        .map(entry -> new Option(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  private Set<String> team(String organization, LocalDate day) {
    return members.on(organization, day).stream().map(Invitee::person).collect(Collectors.toSet());
  }

  /** Who said "not this year" is asked again in the next. */
  private Set<String> notThisYear(String organization, LocalDate day) {
    SchoolYear year = SchoolYear.containing(day);
    Set<String> keys =
        meetings
            .findByOrganizationAndDateBetweenOrderByDate(organization, year.first(), year.last())
            .stream()
            .map(Meeting::key)
            .collect(Collectors.toSet());
    return voices.findByOrganizationAndAnswer(organization, Voice.Answer.NOT_THIS_YEAR).stream()
        .filter(voice -> keys.contains(voice.meetingKey()))
        .map(Voice::person)
        .collect(Collectors.toSet());
  }
}

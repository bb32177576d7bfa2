package org.almanac.plt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/** Who belongs to the principal learning team on a day, each person once. */
@Component
class PltMembers {
  private final RoleHolders holders;
  private final Rules rules;

  PltMembers(RoleHolders holders, Rules rules) {
    this.holders = holders;
    this.rules = rules;
  }

  /** All members with their card; who holds several roles gets the principal's card. */
  List<Invitee> on(String organization, LocalDate day) {
    Map<String, Invitee> members = new LinkedHashMap<>();
    for (Role role : roles(organization)) {
      String card = role == Role.PRINCIPAL ? PltMeetingCard.FORM : PltMeetingCardColleague.FORM;
      for (Person person : holders.all(organization, role, day)) {
        members.putIfAbsent(person.id(), new Invitee(person.id(), role.word(), card));
      }
    }
    return List.copyOf(members.values());
  }

  /** Whether a person is a member on a day. */
  boolean includes(String organization, String person, LocalDate day) {
    return !Collections.disjoint(holders.rolesOf(person, day), roles(organization));
  }

  /** Who counts on a meeting. */
  Set<String> countingOn(Meeting meeting) {
    return on(meeting.organization(), meeting.date()).stream()
        .map(Invitee::person)
        .collect(Collectors.toSet());
  }

  private List<Role> roles(String organization) {
    List<Role> roles = new ArrayList<>(List.of(Role.PRINCIPAL, Role.SUPERINTENDENT, Role.OFFICER));
    if (rules.of(organization).on("plt.vice-principals")) {
      roles.add(Role.VICE_PRINCIPAL);
    }
    return roles;
  }
}

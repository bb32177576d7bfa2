package org.almanac.plt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Reach;
import org.almanac.meetings.Reached;
import org.almanac.people.Holding;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Who belongs to the principal learning team on a day, each person once: those whom the year's team
 * reaches.
 */
@Component
class PltMembers {
  private final RoleHolders holders;
  private final PltYears years;
  private final Reached reached;
  private final Rules rules;

  PltMembers(RoleHolders holders, PltYears years, Reached reached, Rules rules) {
    this.holders = holders;
    this.years = years;
    this.reached = reached;
    this.rules = rules;
  }

  /** All members with their card; who holds several roles gets the principal's card. */
  List<Invitee> on(String organization, LocalDate day) {
    return on(organization, day, reach(organization, day));
  }

  /** Who would belong to it if it reached these. */
  List<Invitee> on(String organization, LocalDate day, Reach reach) {
    Predicate<Holding> in = reached.by(organization, reach);
    Map<String, Invitee> members = new LinkedHashMap<>();
    for (Role role : roles(organization)) {
      String card = role == Role.PRINCIPAL ? PltMeetingCard.FORM : PltMeetingCardColleague.FORM;
      for (Holding holding : holders.holdings(organization, role, day)) {
        if (in.test(holding)) {
          String person = holding.person().id();
          members.putIfAbsent(person, new Invitee(person, role.word(), card));
        }
      }
    }
    return List.copyOf(members.values());
  }

  /** The team of a school year, read once and asked of many days. */
  Team team(String organization, SchoolYear year) {
    return new Team(organization, years.findByOrganizationAndSchoolYear(organization, year.name()));
  }

  /** The team of one school year. */
  final class Team {
    private final String organization;
    private final boolean told;
    private final Reach reach;

    private Team(String organization, Optional<PltYear> year) {
      this.organization = organization;
      this.told = year.filter(PltYear::waits).isEmpty();
      this.reach = year.map(PltYear::reach).orElse(Reach.EVERYBODY);
    }

    /** Whether the dates of the year are told; settled, they wait for the cycle's day. */
    boolean told() {
      return told;
    }

    /** Whether a person is a member on a day. */
    boolean includes(String person, LocalDate day) {
      boolean byRole = !Collections.disjoint(holders.rolesOf(person, day), roles(organization));
      return reach.everybody() || !byRole
          ? byRole
          : on(organization, day, reach).stream().anyMatch(m -> m.person().equals(person));
    }
  }

  /** Who counts on a meeting: nobody as long as the year's dates are told to nobody. */
  Set<String> countingOn(Meeting meeting) {
    String organization = meeting.organization();
    return team(organization, SchoolYear.containing(meeting.date())).told()
        ? on(organization, meeting.date()).stream().map(Invitee::person).collect(Collectors.toSet())
        : Set.of();
  }

  /** For whom the team of that day's school year is. */
  Reach reach(String organization, LocalDate day) {
    return year(organization, day).map(PltYear::reach).orElse(Reach.EVERYBODY);
  }

  private Optional<PltYear> year(String organization, LocalDate day) {
    return years.findByOrganizationAndSchoolYear(organization, SchoolYear.containing(day).name());
  }

  List<Role> roles(String organization) {
    List<Role> roles = new ArrayList<>(List.of(Role.PRINCIPAL, Role.SUPERINTENDENT, Role.OFFICER));
    if (rules.of(organization).on("plt.vice-principals")) {
      roles.add(Role.VICE_PRINCIPAL);
    }
    return roles;
  }
}

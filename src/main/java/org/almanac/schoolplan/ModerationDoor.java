package org.almanac.schoolplan;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets people to the pages of moderation: a group's own superintendents and who stands in for one
 * of them; coordinators where groups are formed, and not where they read. For everybody else it
 * isn't there at all.
 */
@Component
class ModerationDoor {
  private static final Set<ModerationState> GOING_ON =
      EnumSet.complementOf(EnumSet.of(ModerationState.CANCELLED, ModerationState.MODERATED));

  private final ModerationGroups groups;
  private final ModerationSeats seats;
  private final PlanModerationProcess process;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Rules rules;
  private final ReadingBeside beside;

  ModerationDoor(
      ModerationGroups groups,
      ModerationSeats seats,
      PlanModerationProcess process,
      RoleHolders holders,
      Calendars calendars,
      Rules rules,
      ReadingBeside beside) {
    this.groups = groups;
    this.seats = seats;
    this.process = process;
    this.holders = holders;
    this.calendars = calendars;
    this.rules = rules;
    this.beside = beside;
  }

  /** The group, for who reads in it. */
  ModerationGroup forReader(SignedIn me, String schoolYear, int number) {
    return groups
        .findByOrganizationAndSchoolYearAndNumber(me.organization(), schoolYear, number)
        .filter(group -> !group.is(ModerationState.CANCELLED))
        .filter(group -> reads(me, group))
        .orElseThrow(ModerationDoor::notThere);
  }

  /** Who forms the groups: a coordinator, and by setting whoever leads the district, too. */
  String forForming(SignedIn me, String schoolYear) {
    String named = year(schoolYear).orElseThrow(ModerationDoor::notThere);
    if (!me.is(Role.COORDINATOR) && !formsAsDirector(me, named)) {
      throw notThere();
    }
    return named;
  }

  boolean formsAsDirector(SignedIn me, String schoolYear) {
    return rules.of(me.organization(), schoolYear).on("moderation.formed-by-director")
        && holders
            .holder(me.organization(), Role.DIRECTOR, null, calendars.of(me.organization()).today())
            .map(Person::id)
            .filter(me.id()::equals)
            .isPresent();
  }

  ModerationGroup forForming(SignedIn me, String schoolYear, int number) {
    return groups
        .findByOrganizationAndSchoolYearAndNumber(
            me.organization(), forForming(me, schoolYear), number)
        .orElseThrow(ModerationDoor::notThere);
  }

  /** The groups in which somebody reads now: as many questions for one of them as for twenty. */
  List<ModerationGroup> groups(SignedIn me) {
    Map<Long, ModerationSeat> seated =
        seats.ofPerson(me.organization(), me.id()).stream()
            .collect(Collectors.toMap(ModerationSeat::groupId, seat -> seat, (one, other) -> one));
    Set<String> inHand = process.inHand(me.organization(), me.id());
    if (seated.isEmpty() && inHand.isEmpty()) {
      return List.of();
    }
    Map<String, Boolean> named = new HashMap<>();
    return groups
        .findByOrganizationAndStateInOrderBySchoolYearDescNumberAsc(me.organization(), GOING_ON)
        .stream()
        .filter(
            group ->
                inHand.contains(PlanModerationProcess.businessKey(group))
                    || seated.containsKey(group.id())
                        && (named.computeIfAbsent(group.schoolYear(), year -> reads(me, year))
                            || hasRead(me, seated.get(group.id()))))
        .toList();
  }

  private boolean reads(SignedIn me, ModerationGroup group) {
    List<ModerationSeat> own =
        seats.of(group).stream()
            .filter(
                seat ->
                    seat.reader().equals(me.id())
                        || seat.inBy().filter(me.id()::equals).isPresent())
            .toList();
    return !own.isEmpty()
            && (reads(me, group.schoolYear()) || own.stream().anyMatch(seat -> hasRead(me, seat)))
        || process.hands(group).contains(me.id());
  }

  /** Whoever was named may have left since. */
  private boolean reads(SignedIn me, String schoolYear) {
    return me.is(Role.SUPERINTENDENT) || beside.of(me.organization(), schoolYear).contains(me.id());
  }

  /** Who read beside, and is taken out for the groups to come, stays in a group that is formed. */
  private static boolean hasRead(SignedIn me, ModerationSeat seat) {
    return (me.is(Role.OFFICER) || me.is(Role.DIRECTOR))
        && seat.inBy().filter(me.id()::equals).isPresent();
  }

  private static Optional<String> year(String typed) {
    try {
      return Optional.of(SchoolYear.named(typed).name());
    } catch (RuntimeException nonsense) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

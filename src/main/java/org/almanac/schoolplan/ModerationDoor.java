package org.almanac.schoolplan;

import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Role;
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
  private final ModerationGroups groups;
  private final ModerationSeats seats;
  private final PlanModerationProcess process;

  ModerationDoor(ModerationGroups groups, ModerationSeats seats, PlanModerationProcess process) {
    this.groups = groups;
    this.seats = seats;
    this.process = process;
  }

  /** The group, for who reads in it. */
  ModerationGroup forReader(SignedIn me, String schoolYear, int number) {
    return groups
        .findByOrganizationAndSchoolYearAndNumber(me.organization(), schoolYear, number)
        .filter(group -> !group.is(ModerationState.CANCELLED))
        .filter(group -> reads(me, group))
        .orElseThrow(ModerationDoor::notThere);
  }

  /** Where groups are formed: a school year as one writes it. */
  String forCoordinator(SignedIn me, String schoolYear) {
    if (!me.is(Role.COORDINATOR)) {
      throw notThere();
    }
    return year(schoolYear).orElseThrow(ModerationDoor::notThere);
  }

  ModerationGroup forCoordinator(SignedIn me, String schoolYear, int number) {
    return groups
        .findByOrganizationAndSchoolYearAndNumber(
            me.organization(), forCoordinator(me, schoolYear), number)
        .orElseThrow(ModerationDoor::notThere);
  }

  /** The groups in which somebody reads now. */
  List<ModerationGroup> groups(SignedIn me) {
    return groups.findByOrganizationOrderBySchoolYearDescNumberAsc(me.organization()).stream()
        .filter(group -> !group.is(ModerationState.CANCELLED))
        .filter(group -> !group.is(ModerationState.MODERATED))
        .filter(group -> reads(me, group))
        .toList();
  }

  private boolean reads(SignedIn me, ModerationGroup group) {
    boolean seated =
        seats.of(group).stream()
            .anyMatch(
                seat ->
                    seat.reader().equals(me.id())
                        || seat.inBy().filter(me.id()::equals).isPresent());
    return seated && me.is(Role.SUPERINTENDENT) || process.hands(group).contains(me.id());
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

package org.almanac.schoolplan;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.tasks.TaskParties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whose own plan is in a group's bundle stands in for nobody there; and for a reader nobody who
 * couldn't read in their place, or reads there already.
 */
@Component
class ModerationParties implements TaskParties {
  private final ModerationGroups groups;
  private final Moderation moderation;
  private final NotToRead notToRead;
  private final ApprovalSeats seats;

  ModerationParties(
      ModerationGroups groups,
      @Lazy Moderation moderation,
      @Lazy NotToRead notToRead,
      ApprovalSeats seats) {
    this.groups = groups;
    this.moderation = moderation;
    this.notToRead = notToRead;
    this.seats = seats;
  }

  @Override
  public Set<String> of(String organization, String businessKey) {
    if (!PlanModerationProcess.isOurs(businessKey)) {
      return Set.of();
    }
    Optional<ModerationGroup> group =
        groups.findByOrganizationAndSchoolYearAndNumber(
            organization,
            PlanModerationProcess.schoolYear(businessKey),
            PlanModerationProcess.number(businessKey));
    return group
        .map(one -> one.is(ModerationState.READING) ? notToRead.standingIn(one) : parties(one))
        .orElse(Set.of());
  }

  private Set<String> parties(ModerationGroup group) {
    return moderation.bundle(group).stream()
        .flatMap(plan -> seats.parties(moderation.plan(plan)).stream())
        .collect(Collectors.toSet());
  }
}

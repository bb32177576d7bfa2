package org.almanac.schoolplan;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.tasks.TaskParties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whose own plan is in a group's bundle stands in for nobody there. */
@Component
class ModerationParties implements TaskParties {
  private final ModerationGroups groups;
  private final Moderation moderation;
  private final ApprovalSeats seats;

  ModerationParties(ModerationGroups groups, @Lazy Moderation moderation, ApprovalSeats seats) {
    this.groups = groups;
    this.moderation = moderation;
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
    return group.stream()
        .flatMap(found -> moderation.bundle(found).stream())
        .flatMap(plan -> seats.parties(moderation.plan(plan)).stream())
        .collect(Collectors.toSet());
  }
}

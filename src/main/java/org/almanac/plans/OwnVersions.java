package org.almanac.plans;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose plans name a person: versions they wrote or wrote down, drafts they touched last. */
@Component
@Transactional(readOnly = true)
public class OwnVersions {
  private final PlanRows plans;
  private final PlanVersions versions;

  OwnVersions(PlanRows plans, PlanVersions versions) {
    this.plans = plans;
    this.versions = versions;
  }

  /** Somebody's version of a plan. */
  public record Own(Plan plan, PlanVersion version) {}

  public List<Own> written(String organization, String person) {
    return own(versions.findByOrganizationAndWrittenByOrderById(organization, person).stream());
  }

  /** What they wrote down for somebody else. */
  public List<Own> recorded(String organization, String person) {
    return own(versions.findByOrganizationAndRecordedByOrderById(organization, person).stream());
  }

  /** Drafts on which nobody has written since. */
  public List<Plan> drafted(String organization, String person) {
    return plans.findByOrganizationAndDraftedByOrderById(organization, person);
  }

  private List<Own> own(Stream<PlanVersion> found) {
    return found
        .map(version -> new Own(plans.findById(version.planId()).orElseThrow(), version))
        .toList();
  }
}

package org.almanac.schoolplan;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school sends a newer version of a plan that is being read: its readers hear of it once, keep
 * what they noted, and from then on read, and approve, the newer one.
 */
@Service
@Transactional
class NewerVersion {
  private final HandingIn handingIn;
  private final SchoolPlans plans;
  private final ModerationGroups groups;
  private final ModerationSeats seats;
  private final ModerationPlans bundles;
  private final PlanModerationProcess process;
  private final Announcements announcements;
  private final Calendars calendars;

  NewerVersion(
      HandingIn handingIn,
      SchoolPlans plans,
      ModerationGroups groups,
      ModerationSeats seats,
      ModerationPlans bundles,
      PlanModerationProcess process,
      Announcements announcements,
      Calendars calendars) {
    this.handingIn = handingIn;
    this.plans = plans;
    this.groups = groups;
    this.seats = seats;
    this.bundles = bundles;
    this.process = process;
    this.announcements = announcements;
    this.calendars = calendars;
  }

  /** What became of it. */
  enum Sent {
    /** Its readers have the newer version. */
    TAKEN,
    /** It says what they read already. */
    SAME,
    /** Nobody reads it now: it isn't begun, or the feedback is written. */
    NOT_READ
  }

  /**
   * What stands in the draft takes the place of the version that is being read.
   *
   * @throws org.almanac.engine.Refusal that names what is still open
   */
  Sent send(SchoolPlan seen, String by) {
    SchoolPlan plan = plans.findById(seen.id()).orElseThrow();
    if (plan.state() != SchoolPlanState.BEING_READ) {
      return Sent.NOT_READ;
    }
    if (!handingIn.replace(plan, by)) {
      return Sent.SAME;
    }
    group(plan).ifPresent(group -> tell(plan, group));
    return Sent.TAKEN;
  }

  private void tell(SchoolPlan plan, ModerationGroup group) {
    bundles
        .bundled(plan.organization(), plan.season(), plan.school())
        .ifPresent(one -> one.newerSince(calendars.of(plan.organization()).today()));
    readers(group)
        .forEach(
            reader ->
                announcements.announce(
                    Announcement.once(
                            plan.organization(),
                            SchoolImprovementPlanProcess.businessKey(plan),
                            NewerVersionNotice.KIND,
                            reader)
                        .occurring(plan.handedIn().orElseThrow().version())));
  }

  /** Who reads in a group today: who stands in, while one of them is away. */
  Set<String> readers(ModerationGroup group) {
    Set<String> readers = new TreeSet<>(process.hands(group));
    seats.of(group).stream()
        .filter(ModerationSeat::isIn)
        .flatMap(seat -> seat.inBy().stream())
        .forEach(readers::add);
    return readers;
  }

  private Optional<ModerationGroup> group(SchoolPlan plan) {
    return plan.groupKey()
        .filter(PlanModerationProcess::isOurs)
        .map(key -> groups.of(plan.organization(), key));
  }
}

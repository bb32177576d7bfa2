package org.almanac.schoolplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.Refusal;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school's own superintendent says ready for fall, or let's talk first; nobody says it of the
 * own plan. An approval keeps the hash of exactly what it approves.
 */
@Service
@Transactional
class ApprovalDesk {
  private final Moderation moderation;
  private final ModerationGroups groups;
  private final ModerationPlans bundles;
  private final ApprovalSeats seats;
  private final Approvals approvals;
  private final SchoolPlans schools;
  private final SchoolPlanMoves moves;
  private final Plans plans;
  private final Calendars calendars;
  private final Rules rules;
  private final ModerationWords words;
  private final Clock clock;

  ApprovalDesk(
      Moderation moderation,
      ModerationGroups groups,
      ModerationPlans bundles,
      ApprovalSeats seats,
      Approvals approvals,
      SchoolPlans schools,
      SchoolPlanMoves moves,
      Plans plans,
      Calendars calendars,
      Rules rules,
      ModerationWords words,
      Clock clock) {
    this.moderation = moderation;
    this.groups = groups;
    this.bundles = bundles;
    this.seats = seats;
    this.approvals = approvals;
    this.schools = schools;
    this.moves = moves;
    this.plans = plans;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
    this.clock = clock;
  }

  /** Whose superintendents are asked, and until when. */
  record Asked(List<String> families, Instant due) {}

  Asked ask(String organization, String businessKey) {
    ModerationGroup group = groups.of(organization, businessKey);
    group.goesOn(ModerationState.APPROVING);
    List<ModerationPlan> bundle = moderation.bundle(group);
    for (ModerationPlan plan : bundle) {
      plan.approvedIn(seats.of(plan, moderation.plan(plan)));
    }
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization, group.schoolYear());
    LocalDate opens = new SchoolPlanDates(calendar, settings).releaseFrom(group.schoolYear());
    return new Asked(
        bundle.stream().flatMap(plan -> plan.approvedIn().stream()).distinct().sorted().toList(),
        new ModerationDates(calendar, settings).approved(opens));
  }

  /** What the superintendent of a family is asked about in a group. */
  @Transactional(readOnly = true)
  List<ModerationPlan> asked(ModerationGroup group, String family) {
    return moderation.bundle(group).stream()
        .filter(plan -> plan.approvedIn().filter(family::equals).isPresent())
        .filter(plan -> plan.word().isEmpty())
        .toList();
  }

  /** Those of them that are somebody's own. */
  @Transactional(readOnly = true)
  List<ModerationPlan> own(List<ModerationPlan> asked, String person) {
    return asked.stream()
        .filter(plan -> seats.parties(moderation.plan(plan)).contains(person))
        .toList();
  }

  /** Says it of all of them: ready, but for those that are talked over first. */
  void decide(List<ModerationPlan> asked, Set<String> talkFirst, String by, String recordedBy) {
    for (ModerationPlan plan : asked) {
      if (talkFirst.contains(plan.school())) {
        plan.answered(ApprovalWord.TALK);
        bundles.save(plan);
        moves.talkFirst(moderation.plan(plan));
      } else {
        ready(plan, by, recordedBy);
      }
    }
  }

  /** After the talk it is ready for fall as it stands; never by whose own plan it is. */
  void readyAfterTalk(SchoolPlan plan, String by, String recordedBy) {
    if (seats.parties(plan).contains(by)) {
      throw new Refusal(null, words.say("approve.own", place(plan)));
    }
    ModerationPlan bundled =
        bundles.bundled(plan.organization(), plan.season(), plan.school()).orElseThrow();
    ready(bundled, by, recordedBy);
  }

  private String place(SchoolPlan plan) {
    return words.places(plan.organization()).getOrDefault(plan.school(), plan.school());
  }

  private void ready(ModerationPlan plan, String by, String recordedBy) {
    SchoolPlan school = moderation.plan(plan);
    if (seats.parties(school).contains(by)) {
      throw new IllegalStateException("Nobody approves the own plan: " + school.key());
    }
    if (!plan.isWhole()) {
      throw new Refusal(null, words.say("feedback.open", place(school)));
    }
    PlanVersion version = version(school).orElseThrow();
    String sha = ApprovalText.sha256(ApprovalText.of(plan, version.number(), version.goals()));
    plan.answered(ApprovalWord.READY);
    bundles.save(plan);
    if (of(plan).isEmpty()) {
      approvals.saveAndFlush(
          new Approval(plan, version.number(), by, recordedBy, clock.instant(), sha));
    }
    moves.approved(school);
  }

  /** What of a plan was handed in. */
  @Transactional(readOnly = true)
  Optional<PlanVersion> version(SchoolPlan school) {
    return school
        .handedIn()
        .map(HandedIn::version)
        .flatMap(
            number ->
                plan(school.organization(), school.season(), school.school())
                    .flatMap(plan -> plans.version(plan, number)));
  }

  @Transactional(readOnly = true)
  Optional<Approval> of(SchoolPlan school) {
    return bundles
        .bundled(school.organization(), school.season(), school.school())
        .flatMap(this::of);
  }

  private Optional<Approval> of(ModerationPlan plan) {
    return approvals.findByOrganizationAndPlanId(plan.organization(), plan.id());
  }

  /**
   * Whether what stands in the tables is still what was approved; a plan that was read once more
   * afterwards is approved once more, and both are kept.
   */
  @Transactional(readOnly = true)
  boolean holds(Approval approval) {
    Optional<PlanVersion> version =
        plan(approval.organization(), approval.schoolYear(), approval.school())
            .flatMap(plan -> plans.version(plan, approval.version()));
    Optional<ModerationPlan> bundled = bundles.findById(approval.planId());
    return version.isPresent()
        && bundled.isPresent()
        && (!bundled.get().isThere() || isLatest(approval, bundled.get()))
        && ApprovalText.sha256(
                ApprovalText.of(bundled.get(), approval.version(), version.get().goals()))
            .equals(approval.sha256());
  }

  private boolean isLatest(Approval approval, ModerationPlan bundled) {
    return moderation
        .plan(bundled)
        .handedIn()
        .map(HandedIn::version)
        .filter(is -> is == approval.version())
        .isPresent();
  }

  /** Plans that are ready for fall or released, and of which no approval is on record. */
  @Transactional(readOnly = true)
  List<SchoolPlan> unapproved() {
    return schools.approved().stream().filter(plan -> of(plan).isEmpty()).toList();
  }

  @Transactional(readOnly = true)
  List<Approval> all() {
    return approvals.findAllByOrderByOrganizationAscSchoolYearAscSchoolAsc();
  }

  private Optional<Plan> plan(String organization, String schoolYear, String school) {
    return plans.of(organization, school, schoolYear);
  }
}

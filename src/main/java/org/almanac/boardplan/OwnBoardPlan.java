package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.almanac.people.PeopleAudit;
import org.almanac.registers.Kept;
import org.almanac.registers.KeptOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the board plan keeps of one person: to see, to take away and to erase. */
@Service
@Transactional
class OwnBoardPlan implements KeptOf {
  private final OfficerReviews reviews;
  private final TriedOns tried;
  private final HearingAnswers answers;
  private final Hearings hearings;
  private final PassedOns launches;
  private final Reasons reasons;
  private final BoardClosings closings;
  private final BoardPlans plans;
  private final BoardGoals goals;
  private final OwnBoardPlanLines lines;
  private final PeopleAudit audit;

  OwnBoardPlan(
      OfficerReviews reviews,
      TriedOns tried,
      HearingAnswers answers,
      Hearings hearings,
      PassedOns launches,
      Reasons reasons,
      BoardClosings closings,
      BoardPlans plans,
      BoardGoals goals,
      OwnBoardPlanLines lines,
      PeopleAudit audit) {
    this.reviews = reviews;
    this.tried = tried;
    this.answers = answers;
    this.hearings = hearings;
    this.launches = launches;
    this.reasons = reasons;
    this.closings = closings;
    this.plans = plans;
    this.goals = goals;
    this.lines = lines;
    this.audit = audit;
  }

  @Override
  public String page() {
    return "my-board-plan";
  }

  @Override
  public String texts() {
    return "bip.mine";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept> of(String organization, String person) {
    List<BoardPlan> making = making(organization);
    List<Kept> all = new ArrayList<>();
    reviews
        .findByOrganizationAndPersonIdOrderById(organization, person)
        .forEach(one -> all.add(lines.review(organization, one)));
    tried
        .findByOrganizationAndPersonIdOrderById(organization, person)
        .forEach(one -> all.add(lines.tried(organization, one)));
    answers
        .findByOrganizationAndPersonIdOrderById(organization, person)
        .forEach(one -> all.add(lines.answer(one, counted(one, making))));
    launches
        .findByOrganizationAndPersonIdOrderById(organization, person)
        .forEach(one -> all.add(lines.launch(one)));
    reasons
        .findByOrganizationAndGivenByOrderById(organization, person)
        .forEach(one -> all.add(lines.reason(organization, one)));
    closings
        .findByOrganizationAndClosedByOrderById(organization, person)
        .forEach(one -> all.add(lines.closing(organization, one)));
    for (BoardPlan plan : plans.findByOrganizationOrderBySchoolYear(organization)) {
      goals.versions(plan).stream()
          .filter(version -> version.by().equals(person))
          .forEach(version -> all.add(lines.version(plan, version)));
    }
    return List.copyOf(all);
  }

  /**
   * What a person wrote is gone, and that they erased it is on record. What was said of a closed
   * plan stays without them; a plan in the making counts them still, and a director's decision is
   * one.
   */
  @Override
  public void erase(String organization, String person) {
    var theirs = reviews.findByOrganizationAndPersonIdOrderById(organization, person);
    reviews.deleteAll(noted(organization, person, "review", theirs));
    var heard = tried.findByOrganizationAndPersonIdOrderById(organization, person);
    tried.deleteAll(noted(organization, person, "tried", heard));
    var passed = launches.findByOrganizationAndPersonIdOrderById(organization, person);
    launches.deleteAll(noted(organization, person, "launch", passed));
    List<BoardPlan> making = making(organization);
    String nobody = "~" + UUID.randomUUID().toString().substring(24);
    List<HearingAnswer> over =
        answers.findByOrganizationAndPersonIdOrderById(organization, person).stream()
            .filter(one -> !counted(one, making))
            .toList();
    noted(organization, person, "answer", over).forEach(one -> one.letGo(nobody));
  }

  private <T> Collection<T> noted(
      String organization, String person, String kind, Collection<T> gone) {
    if (!gone.isEmpty()) {
      audit.erased(organization, person, "bip.erased." + kind);
    }
    return gone;
  }

  /** The plans that are still being made. */
  private List<BoardPlan> making(String organization) {
    return plans.findByOrganizationOrderBySchoolYear(organization).stream()
        .filter(plan -> plan.state().compareTo(BoardPlanState.CLOSED) < 0)
        .toList();
  }

  private boolean counted(HearingAnswer one, List<BoardPlan> making) {
    Hearing hearing = hearings.findById(one.hearing()).orElseThrow();
    return making.stream().anyMatch(hearing::of);
  }
}

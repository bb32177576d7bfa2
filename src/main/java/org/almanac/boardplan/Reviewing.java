package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleHolders;
import org.almanac.plans.Goal;
import org.almanac.plans.MeasureView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers' reviews of the running plan: kept as they come, shown together in order of goals. */
@Service
@Transactional
class Reviewing {
  private final OfficerReviews reviews;
  private final RunningPlan running;
  private final GoalViews goalViews;
  private final RoleHolders holders;
  private final Persons persons;
  private final Calendars calendars;
  private final IdeaWords words;

  Reviewing(
      OfficerReviews reviews,
      RunningPlan running,
      GoalViews goalViews,
      RoleHolders holders,
      Persons persons,
      Calendars calendars,
      IdeaWords words) {
    this.reviews = reviews;
    this.running = running;
    this.goalViews = goalViews;
    this.holders = holders;
    this.persons = persons;
    this.calendars = calendars;
    this.words = words;
  }

  /**
   * What one officer sees.
   *
   * @param who the officer's name and portfolio
   */
  record View(String who, String trend, String practice, String evidence, String gotInTheWay) {}

  /**
   * A goal of the running plan with what officers see.
   *
   * @param number from 1; 0 for what is about no goal
   * @param measures how near it has come
   */
  record Part(int number, String title, List<MeasureView> measures, List<View> reviews) {}

  void keep(String organization, String year, String person, BoardImprovementPlanReview.Sent sent) {
    OfficerReview review =
        reviews
            .findByOrganizationAndSchoolYearAndPersonId(organization, year, person)
            .orElseGet(() -> new OfficerReview(organization, year, person));
    review.says(portfolios(organization, person), sent);
    reviews.save(review);
  }

  @Transactional(readOnly = true)
  List<Goal> goals(String organization, String year) {
    return running.goals(organization, year);
  }

  /** In order of goals; a review of several stands with each, and last what is about none. */
  @Transactional(readOnly = true)
  List<Part> together(BoardPlan plan) {
    String organization = plan.organization();
    List<OfficerReview> all =
        reviews.findByOrganizationAndSchoolYear(organization, plan.schoolYear()).stream()
            .sorted(Comparator.comparing(OfficerReview::portfolio))
            .toList();
    List<GoalView> goals = shown(organization, plan.schoolYear());
    List<Part> parts = new ArrayList<>();
    for (GoalView goal : goals) {
      parts.add(
          new Part(
              parts.size() + 1,
              goal.title(),
              goal.measures(),
              views(all.stream().filter(one -> one.goals().contains(goal.key())).toList())));
    }
    List<String> known = goals.stream().map(GoalView::key).toList();
    List<OfficerReview> others =
        all.stream().filter(one -> one.goals().stream().noneMatch(known::contains)).toList();
    if (!others.isEmpty()) {
      parts.add(new Part(0, "", List.of(), views(others)));
    }
    return parts;
  }

  /** Whose review is there, with the portfolio. */
  @Transactional(readOnly = true)
  List<String> there(BoardPlan plan) {
    return reviews.findByOrganizationAndSchoolYear(plan.organization(), plan.schoolYear()).stream()
        .sorted(Comparator.comparing(OfficerReview::portfolio))
        .map(one -> who(one.person(), one.portfolio()))
        .toList();
  }

  /** Who is an officer at the table and has written none yet. */
  @Transactional(readOnly = true)
  List<String> toCome(BoardPlan plan, List<VoiceGroup> table) {
    Set<String> there =
        reviews.findByOrganizationAndSchoolYear(plan.organization(), plan.schoolYear()).stream()
            .map(OfficerReview::person)
            .collect(Collectors.toSet());
    return table.stream()
        .filter(group -> group.voice() == Voice.OFFICERS)
        .flatMap(group -> group.people().stream())
        .filter(officer -> !there.contains(officer.id()))
        .map(officer -> who(officer.id(), portfolios(plan.organization(), officer.id())))
        .toList();
  }

  private String who(String person, String portfolio) {
    String name = name(person);
    return portfolio == null || portfolio.isEmpty()
        ? name
        : words.say("reviews.who", name, words.portfolios(portfolio));
  }

  private List<GoalView> shown(String organization, String year) {
    return goalViews.of(organization, goals(organization, year));
  }

  /** What an officer cares for, as people say it; empty for one without a portfolio. */
  @Transactional(readOnly = true)
  String portfolioWords(String organization, String person) {
    String theirs = portfolios(organization, person);
    return theirs.isEmpty() ? "" : words.say("reviews.portfolio", words.portfolios(theirs));
  }

  private List<View> views(List<OfficerReview> of) {
    return of.stream()
        .map(
            one ->
                new View(
                    who(one.person(), one.portfolio()),
                    one.trend(),
                    one.practice(),
                    one.evidence(),
                    one.gotInTheWay()))
        .toList();
  }

  private String name(String person) {
    return persons.findById(person).map(Person::name).orElse("");
  }

  private String portfolios(String organization, String person) {
    return holders.assignmentsOf(person, calendars.of(organization).today()).stream()
        .map(RoleAssignment::portfolio)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }
}

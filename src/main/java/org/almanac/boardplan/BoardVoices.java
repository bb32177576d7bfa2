package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Reach;
import org.almanac.meetings.Reached;
import org.almanac.people.Holding;
import org.almanac.people.Person;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The voices at the table on a day: director, all superintendents, officers with portfolios, the
 * associations, and the chair where a district invites one. Each person speaks with one voice.
 */
@Component
@Transactional(readOnly = true)
class BoardVoices {
  private final RoleHolders holders;
  private final BoardPlans plans;
  private final Reached reached;
  private final Rules rules;

  BoardVoices(RoleHolders holders, BoardPlans plans, Reached reached, Rules rules) {
    this.holders = holders;
    this.plans = plans;
    this.reached = reached;
    this.rules = rules;
  }

  /** All of them in their order; one that nobody speaks with is there, and vacant. */
  List<VoiceGroup> of(String organization, LocalDate day) {
    SchoolYear year = SchoolYear.containing(day);
    return of(organization, day, reach(organization, year));
  }

  /** The voices if the plan were made with these people. */
  List<VoiceGroup> of(String organization, LocalDate day, Reach reach) {
    boolean chair = rules.of(organization, SchoolYear.containing(day).name()).on("boardplan.chair");
    Predicate<Holding> in = reached.by(organization, reach);
    Set<String> seated = new HashSet<>();
    List<VoiceGroup> groups = new ArrayList<>();
    for (Voice voice : Voice.values()) {
      if (voice != Voice.CHAIR || chair) {
        List<Person> people =
            holders.holdings(organization, voice.role(), day).stream()
                .filter(holding -> voice != Voice.SUPERINTENDENTS || in.test(holding))
                .map(Holding::person)
                .filter(person -> seated.add(person.id()))
                .toList();
        groups.add(new VoiceGroup(voice, people));
      }
    }
    return List.copyOf(groups);
  }

  /** With which voice somebody speaks on a day. */
  Optional<Voice> of(String organization, LocalDate day, String person) {
    return speaking(of(organization, day), person);
  }

  /** With which voice somebody speaks on a day where a plan is made. */
  Optional<Voice> of(BoardPlan plan, LocalDate day, String person) {
    return speaking(of(plan.organization(), day, plan.reach()), person);
  }

  private static Optional<Voice> speaking(List<VoiceGroup> table, String person) {
    return table.stream()
        .filter(group -> group.people().stream().anyMatch(one -> one.id().equals(person)))
        .map(VoiceGroup::voice)
        .findFirst();
  }

  private Reach reach(String organization, SchoolYear year) {
    return plans
        .findByOrganizationAndSchoolYear(organization, year.name())
        .map(BoardPlan::reach)
        .orElse(Reach.EVERYBODY);
  }
}

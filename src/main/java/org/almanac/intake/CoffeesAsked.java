package org.almanac.intake;

import java.time.LocalDate;
import java.util.Set;
import org.almanac.tasks.DayNotices;
import org.almanac.tasks.TracelessTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coffees that people were asked to have, as their months count them; and where the day of one
 * is over later than the match's own, the match looks on then.
 */
@Component
@Transactional
class CoffeesAsked implements TracelessTasks, DayNotices {
  private final IntakeMatches matches;
  private final ProposedPairs proposals;
  private final MentorMatchingProcess matching;

  CoffeesAsked(IntakeMatches matches, ProposedPairs proposals, MentorMatchingProcess matching) {
    this.matches = matches;
    this.proposals = proposals;
    this.matching = matching;
  }

  @Override
  @Transactional(readOnly = true)
  public int due(String organization, String person, LocalDate from, LocalDate until) {
    return proposals.findByOrganizationOrderById(organization).stream()
        .mapToInt(pair -> tasks(pair, person, from, until))
        .sum();
  }

  /** To choose or to answer: one task for each of the two. */
  private static int tasks(ProposedPair pair, String person, LocalDate from, LocalDate until) {
    AskedDays days = pair.days();
    if (person.equals(pair.member())) {
      // who chose before a choice was a yes still has the coffee as well
      boolean both = days.isChosen() && pair.silent().contains(person);
      return days.asksMember(from, until) + (both ? days.asksMentor(from, until) : 0);
    }
    return pair.other(person).isPresent() ? days.asksMentor(from, until) : 0;
  }

  /** Before a draft is published nobody looks: what was looked at is what is published. */
  @Override
  public void look(String organization, LocalDate day) {
    matches.findByOrganizationAndStateIn(organization, Set.of(IntakeMatch.State.ASKING)).stream()
        .filter(match -> match.answersUntil().isBefore(day) && anyPast(match, day))
        .map(IntakeMatch::name)
        .forEach(name -> matching.tell(organization, name, MentorMatchingProcess.ANSWERED));
  }

  private boolean anyPast(IntakeMatch match, LocalDate day) {
    return proposals
        .findByOrganizationAndMatchIdOrderById(match.organization(), match.id())
        .stream()
        .anyMatch(pair -> pair.isOpen() && pair.days().over(day));
  }
}

package org.almanac.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.matching.Criterion;
import org.almanac.matching.Match;
import org.almanac.matching.Proposal;
import org.almanac.matching.Standing;
import org.almanac.matching.YearsServed;
import org.almanac.people.Absences;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.Registers;
import org.almanac.registers.Registrations;
import org.almanac.rules.Finding;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** What is worth a look: beside a pair by the organization's rules, and of the whole match. */
@Component
class MatchRemarks {
  private final MatchRules rules;
  private final Rules settings;
  private final Absences absences;
  private final Registers registers;
  private final Registrations registrations;
  private final CostWords costs;
  private final MatchWords words;

  MatchRemarks(
      MatchRules rules,
      Rules settings,
      Absences absences,
      Registers registers,
      Registrations registrations,
      CostWords costs,
      MatchWords words) {
    this.rules = rules;
    this.settings = settings;
    this.absences = absences;
    this.registers = registers;
    this.registrations = registrations;
    this.costs = costs;
    this.words = words;
  }

  /** Beside one pair; what the match itself refuses can't be among it. */
  List<String> of(Gathered people, Proposal proposal, Strength strength) {
    Settings decided = settings.of(people.match().organization());
    MentorEntry mentor = people.mentors().get(proposal.pairing().mentor());
    YearsServed years = people.served(mentor.personId());
    Verdict verdict =
        rules
            .contractReaches(decided, years)
            .and(rules.yearsInAll(decided, years))
            .and(rules.preparedBefore(decided, mentor.preparedOn(), people.intake().begins()))
            .and(rules.withinReach(decided, km(proposal)));
    return verdict.findings().stream()
        .filter(finding -> finding.strength() == strength)
        .map(Finding::message)
        .toList();
  }

  /**
   * Who of a pair that nobody has agreed to yet has said nothing: what is known is from elsewhere.
   */
  List<String> silent(Gathered people, Proposal proposal) {
    List<String> notes = new ArrayList<>();
    if (proposal.standing() == Standing.ACCEPTED) {
      return notes;
    }
    MentorEntry mentor = people.mentors().get(proposal.pairing().mentor());
    if (!mentor.hasSaid()) {
      notes.add(words.say("remark.silent.mentor", people.name(mentor.personId())));
    }
    NewMemberEntry member = people.members().get(proposal.pairing().member());
    if (!member.hasSaid()) {
      notes.add(words.say("remark.silent.member", people.name(member.personId())));
    }
    return notes;
  }

  private static Integer km(Proposal proposal) {
    return proposal.reasons().stream()
        .filter(reason -> reason.criterion() == Criterion.GEOGRAPHY)
        .findFirst()
        .map(reason -> reason.numbers().get("km"))
        .orElse(null);
  }

  /**
   * Of the whole: refused locks, pairs that stand and shouldn't, mentors with more than they take,
   * and who is away when the two are to meet or to begin.
   *
   * @param reader reads nothing of what speaks against a pair that they would be in themselves
   */
  List<String> ofTheWhole(Solved solved, String reader) {
    Gathered people = solved.gathered();
    Match match = solved.match();
    List<String> notes = new ArrayList<>();
    match.refused().stream()
        .filter(each -> !each.pairing().has(reader))
        .forEach(each -> notes.add(words.say("note.refused", costs.obstacle(people, each))));
    match.doubtful().stream()
        .filter(each -> !each.pairing().has(reader))
        .forEach(each -> notes.add(words.say("note.doubtful", costs.obstacle(people, each))));
    match
        .overfull()
        .forEach(
            each ->
                notes.add(
                    words.say(
                        "note.overfull", people.name(each.mentor()), each.has(), each.places())));
    people
        .kept()
        .forEach(
            (member, mentor) ->
                notes.add(words.say("note.kept", people.name(mentor), people.name(member))));
    notes.addAll(away(people, match));
    if (people.match().state() == IntakeMatch.State.DRAFT) {
      notes.addAll(silent(people));
    }
    return notes;
  }

  /** How many have said nothing yet: of those in the draft, and of those it knows nothing of. */
  private List<String> silent(Gathered people) {
    String organization = people.match().organization();
    List<String> notes = new ArrayList<>();
    long mentors = people.mentors().values().stream().filter(one -> !one.hasSaid()).count();
    long members = people.members().values().stream().filter(one -> !one.hasSaid()).count();
    if (mentors + members > 0) {
      notes.add(words.say("note.silent", mentors, members));
    }
    long unknownMentors =
        registrations.silentMentors(organization).stream()
            .filter(one -> !people.mentors().containsKey(one.id()))
            .count();
    long unknownMembers =
        people.match().member().isPresent()
            ? 0
            : registrations.silentMembers(organization).stream()
                .filter(one -> registers.member(organization, one.id()).isEmpty())
                .count();
    if (unknownMentors + unknownMembers > 0) {
      notes.add(words.say("note.unregistered", unknownMentors, unknownMembers));
    }
    return notes;
  }

  private List<String> away(Gathered people, Match match) {
    Set<String> proposed =
        match.proposals().stream()
            .filter(each -> each.standing() != Standing.ACCEPTED)
            .map(each -> each.pairing().mentor())
            .collect(Collectors.toSet());
    return Stream.of(people.match().answersUntil(), people.match().begins())
        .flatMap(day -> absences.on(people.match().organization(), day).stream())
        .filter(absence -> proposed.contains(absence.personId()))
        .map(
            absence ->
                words.say("note.away", people.name(absence.personId()), words.day(absence.toDay())))
        .distinct()
        .toList();
  }
}

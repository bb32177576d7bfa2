package org.almanac.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.engine.Refusal;
import org.almanac.matching.Choice;
import org.almanac.matching.Match;
import org.almanac.matching.Pairing;
import org.almanac.matching.Proposal;
import org.almanac.matching.Standing;
import org.almanac.people.Organizations;
import org.almanac.registers.Registrations;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A match from its registers to its publication, once each, however often a step runs. */
@Service
@Transactional
class Publishing {
  private static final int DAYS_TO_PUBLISH = 5;
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  private final Organizations organizations;
  private final IntakeMatches matches;
  private final ProposedPairs proposals;
  private final DraftLines drafts;
  private final MatchLocks locks;
  private final Solving solving;
  private final ProposalsOver ends;
  private final Registrations registrations;
  private final Rules rules;
  private final Calendars calendars;
  private final MatchWords words;

  Publishing(
      Organizations organizations,
      IntakeMatches matches,
      ProposedPairs proposals,
      DraftLines drafts,
      MatchLocks locks,
      Solving solving,
      ProposalsOver ends,
      Registrations registrations,
      Rules rules,
      Calendars calendars,
      MatchWords words) {
    this.organizations = organizations;
    this.matches = matches;
    this.proposals = proposals;
    this.drafts = drafts;
    this.locks = locks;
    this.solving = solving;
    this.ends = ends;
    this.registrations = registrations;
    this.rules = rules;
    this.calendars = calendars;
    this.words = words;
  }

  /** How the answers of a match stand. */
  enum Answers {
    /** Everybody has a mentor. */
    ALL,
    /** Answers are still to come. */
    ASKED,
    /** Somebody else can be proposed: there is something to look at and to publish. */
    OPEN,
    /** Nobody is asked and nobody more can be proposed: who has no mentor waits. */
    REST;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Asks everybody who has not said yet what they need or bring, until a day. */
  void askRegisters(String organization, String name, LocalDate until) {
    IntakeMatch match = matches.alone(organization, name).orElseThrow();
    registrations.ask(organization, until, match.answersUntil());
  }

  /** Solves the match; the draft is what a coordinator looks at next. */
  void draft(String organization, String name) {
    IntakeMatch match = matches.alone(organization, name).orElseThrow();
    if (match.isOpen()) {
      Solved solved = solving.of(match);
      solved.explained().known(); // so that the page is there at once
      match.drafted(solved.fingerprint());
      keep(match, solved);
    }
  }

  /** The draft as it is now was looked at. */
  void looked(IntakeMatch match, Solved solved) {
    match.looked(solved.fingerprint());
    keep(match, solved);
  }

  private void keep(IntakeMatch match, Solved solved) {
    drafts.deleteAllInBatch(
        drafts.findByOrganizationAndMatchIdOrderById(match.organization(), match.id()));
    List<DraftLine> lines = new ArrayList<>();
    Match now = solved.match();
    now.proposals()
        .forEach(
            each ->
                lines.add(
                    new DraftLine(match, each.pairing().member(), false, each.pairing().mentor())));
    now.unserved()
        .forEach(
            member ->
                lines.add(
                    new DraftLine(match, member, false, null)
                        .helpedBy(OwnHelp.code(solved.explained().unmatched().get(member)))));
    solved
        .gathered()
        .mentors()
        .keySet()
        .forEach(mentor -> lines.add(new DraftLine(match, mentor, true, null)));
    drafts.saveAll(lines);
  }

  Instant publishDue(String organization) {
    OrganizationCalendar calendar = calendars.of(organization);
    return calendar.at(
        calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), DAYS_TO_PUBLISH), AFTERNOON);
  }

  /**
   * Publishes what was looked at: each pair is proposed once.
   *
   * @param seen the match that was shown where it is published from
   * @throws Refusal when it is another match by now, and says so
   */
  void publish(String organization, String name, LocalDate until, String seen) {
    organizations.alone(organization); // a mentor's last place is not given in two matches at once
    IntakeMatch match = matches.alone(organization, name).orElseThrow();
    LocalDate today = calendars.of(organization).today();
    if (match.state() != IntakeMatch.State.DRAFT) {
      throw new Refusal(null, words.say("publish.already"));
    }
    if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
      throw new Refusal("answersUntil", words.say("publish.until", words.day(until)));
    }
    Solved solved = solving.of(match);
    if (!solved.fingerprint().equals(seen) || !seen.equals(match.looked())) {
      throw new Refusal(null, words.say("publish.changed", match.slug()));
    }
    if (solved.gathered().members().isEmpty()) {
      throw new Refusal(null, words.say("publish.nobody", match.slug()));
    }
    solved.stale().forEach(ends::takeBack);
    int most = rules.of(organization).number("matching.choices");
    Map<String, List<Choice>> choices = most > 1 ? solved.explained().choices(most) : Map.of();
    for (Proposal proposal : solved.toAsk()) {
      boolean choosing =
          proposal.standing() == Standing.PROPOSED
              && choices.getOrDefault(proposal.pairing().member(), List.of()).size() > 1;
      proposals.save(propose(match, solved, proposal.pairing(), choosing));
    }
    letGo(match, solved);
    match.published(until);
    keep(match, solved);
  }

  /** Whoever is proposed is held by the proposal from now on, and by nothing else. */
  private void letGo(IntakeMatch match, Solved solved) {
    locks.deleteAll(
        locks.findByOrganizationAndMatchId(match.organization(), match.id()).stream()
            .filter(lock -> solved.match().of(lock.pairing().member()).isPresent())
            .toList());
  }

  private static ProposedPair propose(
      IntakeMatch match, Solved solved, Pairing pairing, boolean choosing) {
    long before =
        solved.gathered().proposals().stream()
            .filter(each -> each.member().equals(pairing.member()))
            .count();
    return new ProposedPair(match, pairing, (int) before + 1, choosing);
  }

  /** Until when is asked: the end of that day. */
  Instant answersUntil(String organization, String name) {
    IntakeMatch match = matches.findByOrganizationAndName(organization, name).orElseThrow();
    return calendars.of(organization).at(match.answersUntil().plusDays(1), LocalTime.MIN);
  }

  /**
   * How the answers stand now; nobody answers while this is found out. Once their day is over, no
   * answer is waited for. Where nothing is left to be published the match is over: a coordinator is
   * not asked to publish nothing.
   */
  Answers answers(String organization, String name) {
    IntakeMatch match = matches.alone(organization, name).orElseThrow();
    if (calendars.of(organization).today().isAfter(match.answersUntil())) {
      ends.dayIsOver(match);
    }
    Solved solved = solving.of(match);
    if (solved.everybodyHas()) {
      return Answers.ALL;
    }
    if (solved.gathered().members().isEmpty()) {
      ends.takeBackAll(match);
      return rest(match);
    }
    if (!solved.toAsk().isEmpty() || !solved.stale().isEmpty()) {
      return Answers.OPEN;
    }
    if (solved.gathered().proposals().stream().anyMatch(ProposedPair::isOpen)) {
      return Answers.ASKED;
    }
    return rest(match);
  }

  private static Answers rest(IntakeMatch match) {
    match.ended(IntakeMatch.State.WAITS);
    return Answers.REST;
  }

  /** Who is still asked isn't any more; who has no mentor waits. */
  void close(String organization, String name) {
    IntakeMatch match = matches.alone(organization, name).orElseThrow();
    match.ended(IntakeMatch.State.CLOSED);
    ends.takeBackAll(match);
  }

  /** Its instance came to its end, by itself or in Cockpit. */
  void ended(String organization, String name, boolean cancelled) {
    matches
        .alone(organization, name)
        .filter(IntakeMatch::isOpen)
        .ifPresent(
            match -> {
              match.ended(cancelled ? IntakeMatch.State.CANCELLED : IntakeMatch.State.DONE);
              ends.takeBackAll(match);
            });
  }
}

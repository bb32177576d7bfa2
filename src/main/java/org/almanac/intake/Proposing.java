package org.almanac.intake;

import java.time.LocalDate;
import java.util.List;
import org.almanac.engine.Refusal;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Organizations;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Persons;
import org.almanac.registers.Apart;
import org.almanac.registers.PairAgreed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposed pairs: the two are asked, and either both agree or somebody else is looked for. */
@Service
@Transactional
class Proposing {
  private final Organizations organizations;
  private final IntakeMatches matches;
  private final ProposedPairs proposals;
  private final StillPossible still;
  private final MentorChoices choices;
  private final AnswersDays answersDays;
  private final MentorProposalProcess process;
  private final MentorMatchingProcess matching;
  private final Announcements announcements;
  private final ProposalsOver ends;
  private final Apart apart;
  private final Pairs pairs;
  private final Persons persons;
  private final ApplicationEventPublisher events;
  private final MatchWords words;

  Proposing(
      Organizations organizations,
      IntakeMatches matches,
      ProposedPairs proposals,
      StillPossible still,
      MentorChoices choices,
      AnswersDays answersDays,
      MentorProposalProcess process,
      MentorMatchingProcess matching,
      Announcements announcements,
      ProposalsOver ends,
      Apart apart,
      Pairs pairs,
      Persons persons,
      ApplicationEventPublisher events,
      MatchWords words) {
    this.organizations = organizations;
    this.matches = matches;
    this.proposals = proposals;
    this.still = still;
    this.choices = choices;
    this.answersDays = answersDays;
    this.process = process;
    this.matching = matching;
    this.announcements = announcements;
    this.ends = ends;
    this.apart = apart;
    this.pairs = pairs;
    this.persons = persons;
    this.events = events;
    this.words = words;
  }

  /** Starts each proposal that was published and hasn't begun. */
  void send(String organization, String name) {
    IntakeMatch match = matches.alone(organization, name).orElseThrow();
    proposals.findByOrganizationAndMatchIdOrderById(organization, match.id()).stream()
        .filter(pair -> pair.isOpen() && pair.processInstanceId().isEmpty())
        .forEach(pair -> process.start(pair, answersDays.asked(pair, match.answersUntil())));
  }

  /**
   * Tells whoever has not said yes that the proposal is there: both, or the member who chooses, or
   * the mentor who was chosen.
   *
   * @return those who are asked
   */
  List<String> ask(String organization, String key) {
    ProposedPair pair = named(organization, key);
    List<String> asked = pair.silent();
    announcements.announceAll(
        asked.stream()
            .map(
                person ->
                    Announcement.once(
                        organization,
                        MentorProposalProcess.businessKey(pair),
                        ProposalNotice.KIND,
                        person))
            .toList());
    return asked;
  }

  /** Whom the member would like to have as their mentor: the choice is the yes. */
  void choose(String organization, String key, String mentor) {
    organizations.alone(organization); // before the match, as whoever takes both does
    ProposedPair pair = alone(organization, key);
    boolean free =
        choices.of(pair).stream().anyMatch(each -> each.pairing().mentor().equals(mentor));
    if (!free) {
      throw new Refusal("mentor", words.say("choose.taken"));
    }
    pair.chose(mentor);
    answersDays.asked(pair, match(pair).answersUntil());
  }

  /**
   * One of the two answers. Both answers are opened together: until then a yes and a no look alike,
   * to the other as to every coordinator, and afterwards nothing is kept of whose was which.
   *
   * @param recordedBy who writes it down for them; null when they send it
   * @return whether somebody else is looked for now
   */
  boolean answer(String organization, String key, String person, boolean yes, String recordedBy) {
    ProposedPair pair = named(organization, key);
    pair.recorded(recordedBy);
    pair.hears(person, yes);
    boolean over = pair.heardBoth() && !(pair.isWanted() && still.mayBe(pair));
    if (over) {
      ends.elsewhere(pair);
    }
    return over;
  }

  /** The member would rather meet none of those to choose from; no mentor hears of it. */
  void noneOfThem(String organization, String key, String recordedBy) {
    ProposedPair pair = named(organization, key);
    pair.recorded(recordedBy);
    choices
        .of(pair)
        .forEach(each -> apart.keep(organization, pair.member(), each.pairing().mentor()));
    ends.elsewhere(pair);
  }

  /** Both have said yes: a pair from now on; where it may not be by now, we look on. */
  void agree(String organization, String key) {
    organizations.alone(organization);
    ProposedPair pair = alone(organization, key);
    if (!pair.isOpen()) {
      return;
    }
    if (!still.mayBe(pair)) {
      ends.elsewhere(pair);
      proposals.flush();
      answered(pair);
      return;
    }
    pair.agreed();
    LocalDate from = still.from(pair);
    pairs.saveAndFlush(
        new Pair(
            persons.findById(pair.mentor()).orElseThrow(),
            persons.findById(pair.member()).orElseThrow(),
            from));
    proposals.flush();
    events.publishEvent(new PairAgreed(organization, pair.member(), pair.mentor(), from));
    answered(pair);
  }

  /** The match hears that somebody else is looked for. */
  void lookOn(String organization, String key) {
    answered(alone(organization, key));
  }

  private void answered(ProposedPair pair) {
    matching.tell(pair.organization(), match(pair).name(), MentorMatchingProcess.ANSWERED);
  }

  /** The instance was taken away in Cockpit: the row and the match follow. */
  void calledOff(String organization, String key) {
    proposals
        .findByOrganizationAndKey(organization, key)
        .filter(ProposedPair::isOpen)
        .ifPresent(
            pair -> {
              ends.takeBack(pair);
              answered(pair);
            });
  }

  ProposedPair named(String organization, String key) {
    return proposals.findByOrganizationAndKey(organization, key).orElseThrow();
  }

  /** The pair, while nobody else answers or publishes in its match. */
  private ProposedPair alone(String organization, String key) {
    ProposedPair pair = named(organization, key);
    matches.alone(organization, match(pair).name());
    return pair;
  }

  IntakeMatch match(ProposedPair pair) {
    return matches.findById(pair.matchId()).orElseThrow();
  }
}

package org.almanac.intake;

import java.time.LocalDate;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Organizations;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Persons;
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
  private final MatchLocks locks;
  private final StillPossible still;
  private final MentorChoices choices;
  private final AnswersDays answersDays;
  private final MentorProposalProcess process;
  private final MentorMatchingProcess matching;
  private final Announcements announcements;
  private final LookingOn looking;
  private final Pairs pairs;
  private final Persons persons;
  private final Calendars calendars;
  private final ApplicationEventPublisher events;
  private final MatchWords words;

  Proposing(
      Organizations organizations,
      IntakeMatches matches,
      ProposedPairs proposals,
      MatchLocks locks,
      StillPossible still,
      MentorChoices choices,
      AnswersDays answersDays,
      MentorProposalProcess process,
      MentorMatchingProcess matching,
      Announcements announcements,
      LookingOn looking,
      Pairs pairs,
      Persons persons,
      Calendars calendars,
      ApplicationEventPublisher events,
      MatchWords words) {
    this.organizations = organizations;
    this.matches = matches;
    this.proposals = proposals;
    this.locks = locks;
    this.still = still;
    this.choices = choices;
    this.answersDays = answersDays;
    this.process = process;
    this.matching = matching;
    this.announcements = announcements;
    this.looking = looking;
    this.pairs = pairs;
    this.persons = persons;
    this.calendars = calendars;
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
   * Tells both, or the member who chooses first, that the proposal is there.
   *
   * @return the two who are asked
   */
  List<String> ask(String organization, String key) {
    ProposedPair pair = named(organization, key);
    announcements.announceAll(
        pair.silent().stream()
            .map(
                person ->
                    Announcement.once(
                        organization,
                        MentorProposalProcess.businessKey(pair),
                        ProposalNotice.KIND,
                        person))
            .toList());
    return List.of(pair.member(), pair.mentor());
  }

  /** Whom the member would like to meet. */
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
      elsewhere(pair);
    }
    return over;
  }

  /** The member would rather meet none of those to choose from; no mentor hears of it. */
  void noneOfThem(String organization, String key, String recordedBy) {
    ProposedPair pair = named(organization, key);
    pair.recorded(recordedBy);
    elsewhere(pair);
  }

  /** Both are told in the same words, so that nobody's mail says who it was. */
  private void elsewhere(ProposedPair pair) {
    boolean mentorKnows = !pair.isChoosing();
    pair.elsewhere();
    letGo(pair);
    looking.tell(
        pair, mentorKnows ? List.of(pair.member(), pair.mentor()) : List.of(pair.member()));
  }

  /** What held the two together holds nobody any more. */
  private void letGo(ProposedPair pair) {
    locks
        .findByOrganizationAndMatchIdAndMemberId(pair.organization(), pair.matchId(), pair.member())
        .filter(lock -> lock.pairing().equals(pair.pairing()))
        .ifPresent(locks::delete);
  }

  /** Both have said yes: a pair from now on; where it may not be by now, we look on. */
  void agree(String organization, String key) {
    organizations.alone(organization);
    ProposedPair pair = alone(organization, key);
    if (!pair.isOpen()) {
      return;
    }
    if (!still.mayBe(pair)) {
      elsewhere(pair);
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
    events.publishEvent(new PairAgreed(organization, pair.member(), pair.mentor(), from, false));
    answered(pair);
  }

  /** The match hears that somebody else is looked for. */
  void lookOn(String organization, String key) {
    answered(alone(organization, key));
  }

  private void answered(ProposedPair pair) {
    matching.tell(pair.organization(), match(pair).name(), MentorMatchingProcess.ANSWERED);
  }

  void takeBack(ProposedPair pair) {
    over(pair, pair::takenBack);
  }

  /** Where the answers' day is over, whoever was not heard with the other is asked no more. */
  void dayIsOver(IntakeMatch match) {
    LocalDate today = calendars.of(match.organization()).today();
    proposals.findByOrganizationAndMatchIdOrderById(match.organization(), match.id()).stream()
        // two yeses are about to become a pair
        .filter(pair -> pair.days().over(today) && !pair.heardBoth())
        .forEach(pair -> over(pair, pair::dayOver));
    proposals.flush();
  }

  /** Nobody is asked by it any more; whoever was hears that we look on. */
  void over(ProposedPair pair, Runnable how) {
    if (pair.isOpen()) {
      boolean told = pair.processInstanceId().isPresent();
      List<String> people =
          pair.isChoosing() ? List.of(pair.member()) : List.of(pair.member(), pair.mentor());
      how.run();
      if (told) {
        looking.tell(pair, people);
        process.takeBack(pair);
      }
    }
  }

  void takeBackAll(IntakeMatch match) {
    proposals
        .findByOrganizationAndMatchIdOrderById(match.organization(), match.id())
        .forEach(this::takeBack);
  }

  /** The instance was taken away in Cockpit: the row and the match follow. */
  void calledOff(String organization, String key) {
    proposals
        .findByOrganizationAndKey(organization, key)
        .filter(ProposedPair::isOpen)
        .ifPresent(
            pair -> {
              takeBack(pair);
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

package org.almanac.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.engine.Submissions;
import org.almanac.engine.Tenants;
import org.almanac.matching.Obstacle;
import org.almanac.matching.Pairing;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.tasks.OpenTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does with a match; each thing is kept at once, and can be done twice. */
@Service
@Transactional
class MatchDesk {
  private final Organizations organizations;
  private final IntakeMatches matches;
  private final MatchLocks locks;
  private final ProposedPairs proposals;
  private final Solving solving;
  private final Publishing publishing;
  private final Proposing proposing;
  private final ProposalsOver ends;
  private final MentorMatchingProcess process;
  private final MentorProposalProcess proposal;
  private final Submissions submissions;
  private final Persons persons;
  private final Tenants tenants;

  MatchDesk(
      Organizations organizations,
      IntakeMatches matches,
      MatchLocks locks,
      ProposedPairs proposals,
      Solving solving,
      Publishing publishing,
      Proposing proposing,
      ProposalsOver ends,
      MentorMatchingProcess process,
      MentorProposalProcess proposal,
      Submissions submissions,
      Persons persons,
      Tenants tenants) {
    this.organizations = organizations;
    this.matches = matches;
    this.locks = locks;
    this.proposals = proposals;
    this.solving = solving;
    this.publishing = publishing;
    this.proposing = proposing;
    this.ends = ends;
    this.process = process;
    this.proposal = proposal;
    this.submissions = submissions;
    this.persons = persons;
    this.tenants = tenants;
  }

  /** How it went. */
  enum Done {
    SAVED,
    /** It is another match by now than the one that was looked at. */
    MEANWHILE,
    /** There is nothing that could be done so any more. */
    NOT_OPEN,
    /** Whoever did it would learn what one of the two answered. */
    TELLS
  }

  /** Holds these pairs fast, if the match is still the one that was looked at. */
  Done lock(IntakeMatch which, String seen, List<Pairing> pairs) {
    IntakeMatch match = alone(which);
    if (match.state() != IntakeMatch.State.DRAFT) {
      return Done.NOT_OPEN;
    }
    Solved now = solving.of(match);
    if (!now.fingerprint().equals(seen)) {
      return Done.MEANWHILE;
    }
    if (!refused(now, pairs).isEmpty()) {
      return Done.NOT_OPEN;
    }
    for (Pairing pair : pairs) {
      locks.save(
          locks
              .findByOrganizationAndMatchIdAndMemberId(
                  match.organization(), match.id(), pair.member())
              .orElseGet(() -> new MatchLock(match, pair.member()))
              .with(pair.mentor()));
    }
    locks.flush();
    publishing.looked(match, solving.of(match));
    return Done.SAVED;
  }

  /** What speaks against these pairs, beside everything that is held already. */
  List<Obstacle> refused(Solved now, List<Pairing> pairs) {
    return would(now, pairs).match().refused().stream()
        .filter(each -> pairs.contains(each.pairing()))
        .toList();
  }

  /** The match as it would be with these pairs held fast as well. */
  Solved would(Solved now, List<Pairing> pairs) {
    Map<String, Pairing> held = new HashMap<>();
    now.gathered().intake().locks().forEach(lock -> held.put(lock.member(), lock));
    pairs.forEach(pair -> held.put(pair.member(), pair));
    return Solving.with(now, new ArrayList<>(held.values()));
  }

  /** Lets a pair go, if the match is still the one that was looked at. */
  Done unlock(IntakeMatch which, String seen, String member) {
    IntakeMatch match = alone(which);
    if (match.state() != IntakeMatch.State.DRAFT) {
      return Done.NOT_OPEN;
    }
    if (!solving.of(match).fingerprint().equals(seen)) {
      return Done.MEANWHILE;
    }
    locks
        .findByOrganizationAndMatchIdAndMemberId(match.organization(), match.id(), member)
        .ifPresent(locks::delete);
    locks.flush();
    publishing.looked(match, solving.of(match));
    return Done.SAVED;
  }

  /** The draft as it is now was looked at. */
  Done looked(IntakeMatch which) {
    IntakeMatch match = alone(which);
    publishing.looked(match, solving.of(match));
    return Done.SAVED;
  }

  /**
   * Publishes by the task: the own one, or for the coordinator who has it, and it shows.
   *
   * @param seen the match that was looked at; when it is another one by now, nothing is published
   * @throws org.almanac.engine.Refusal when it can't be, and says why
   */
  Done publish(IntakeMatch which, String seen, LocalDate until, String by) {
    organizations.alone(which.organization()); // before the match, as whoever takes both does
    IntakeMatch match = alone(which);
    Optional<OpenTask> task = process.waiting(match.organization(), match.name());
    if (match.state() != IntakeMatch.State.DRAFT || task.isEmpty()) {
      return Done.NOT_OPEN;
    }
    Solved now = solving.of(match);
    if (!now.fingerprint().equals(seen)) {
      return Done.MEANWHILE;
    }
    publishing.looked(match, now);
    matches.flush();
    String recorder = by.equals(task.get().assignee()) ? null : by;
    Map<String, Object> sent = Map.of("answersUntil", until.toString(), "seen", seen);
    tenants.within(match.organization(), () -> submissions.record(task.get().id(), sent, recorder));
    return Done.SAVED;
  }

  /** The registers are as full as they get: the draft begins now. */
  Done begin(IntakeMatch match) {
    return told(match, MentorMatchingProcess.REGISTERED);
  }

  /** Who has no mentor waits; who is still asked isn't any more. */
  Done close(IntakeMatch match) {
    return told(match, MentorMatchingProcess.CLOSED);
  }

  private Done told(IntakeMatch which, String message) {
    IntakeMatch match = alone(which);
    return tenants.within(
        match.organization(),
        () ->
            process.tell(match.organization(), match.name(), message) ? Done.SAVED : Done.NOT_OPEN);
  }

  /** Looks for somebody else for a pair that is being asked. */
  Done takeBack(IntakeMatch which, long id) {
    IntakeMatch match = alone(which);
    Optional<ProposedPair> open = open(match, id);
    open.ifPresent(
        pair ->
            tenants.within(
                match.organization(),
                () -> {
                  ends.over(pair, pair::lookedOn);
                  proposing.lookOn(match.organization(), pair.key());
                }));
    return open.isPresent() ? Done.SAVED : Done.NOT_OPEN;
  }

  /** Writes down what one of the two told by phone. */
  Done answered(IntakeMatch which, long id, String person, boolean yes, String by) {
    IntakeMatch match = alone(which);
    Optional<ProposedPair> open =
        open(match, id).filter(pair -> !pair.isChoosing() && pair.silent().contains(person));
    if (open.isPresent() && !open.get().takesByPhone(by)) {
      return Done.TELLS;
    }
    Optional<String> task = open.flatMap(pair -> proposal.task(pair, person));
    String answer = yes ? MentorProposalAnswer.YES : MentorProposalAnswer.ELSE;
    task.ifPresent(
        waiting ->
            tenants.within(
                match.organization(),
                () -> submissions.record(waiting, Map.of("answer", answer), by)));
    return task.isPresent() ? Done.SAVED : Done.NOT_OPEN;
  }

  private Optional<ProposedPair> open(IntakeMatch match, long id) {
    return proposals
        .findById(id)
        .filter(pair -> pair.matchId().equals(match.id()))
        .filter(ProposedPair::isOpen);
  }

  private IntakeMatch alone(IntakeMatch match) {
    return matches.alone(match.organization(), match.name()).orElseThrow();
  }

  /** The coordinator who has the task to publish, if it is another one. */
  @Transactional(readOnly = true)
  Optional<String> forWhom(IntakeMatch match, String me) {
    return process
        .waiting(match.organization(), match.name())
        .map(OpenTask::assignee)
        .filter(assignee -> !assignee.equals(me))
        .flatMap(persons::findById)
        .map(Person::name);
  }
}

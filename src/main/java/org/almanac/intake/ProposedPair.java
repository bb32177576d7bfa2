package org.almanac.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.matching.Pairing;

/** A pair that was proposed: the two have a coffee, then each answers. */
@Entity
@Table(name = "proposed_pair")
class ProposedPair {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposed_pair_seq")
  @SequenceGenerator(name = "proposed_pair_seq", sequenceName = "proposed_pair_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private Long matchId;

  @Column(name = "proposal_key")
  private String key;

  private String memberId;
  private String mentorId;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  @Embedded private PairAnswers answers = new PairAnswers();
  private boolean bothAsked;
  @Embedded private AskedDays days = new AskedDays();
  private String processInstanceId;

  protected ProposedPair() {}

  ProposedPair(IntakeMatch match, Pairing pairing, int attempt, boolean choosing) {
    this.organization = match.organization();
    this.matchId = match.id();
    this.key = "MATCH-" + match.name() + ":" + pairing.member() + "-" + attempt;
    this.memberId = pairing.member();
    this.mentorId = pairing.mentor();
    this.state = choosing ? ProposalState.CHOOSING : ProposalState.ASKED;
    this.bothAsked = !choosing;
  }

  void isAskedUntil(LocalDate day) {
    days = days().until(day);
  }

  /** Remembers the engine's instance that carries this proposal. */
  void runsAs(String instanceId) {
    processInstanceId = instanceId;
  }

  /** The member would like to have this mentor: that is their yes, and they are asked no more. */
  void chose(String mentor) {
    expect(ProposalState.CHOOSING);
    mentorId = mentor;
    state = ProposalState.ASKED;
    bothAsked = true;
    days = days().afterTheChoice();
    answers.hears(true, true);
  }

  /** Somebody wrote an answer down that was told to them; whose it was is not said. */
  void recorded(String by) {
    answers.recorded(by);
  }

  /** One of the two has answered; what it was is opened with the other's answer and not before. */
  void hears(String person, boolean yes) {
    expect(ProposalState.ASKED);
    if (!between(person)) {
      throw new IllegalArgumentException(person + " is not asked by " + key);
    }
    answers.hears(person.equals(memberId), yes);
  }

  /** Whether both answers are there, and can be opened. */
  boolean heardBoth() {
    return answers.heardBoth();
  }

  /** Whether both have said yes. */
  boolean isWanted() {
    return answers.isWanted();
  }

  /**
   * Somebody would rather meet somebody else, or it may not be: nothing is kept of who or why. Two
   * who both wished it stay apart only as long as what stands between them; who chose none of those
   * they saw stays apart from these.
   */
  void elsewhere() {
    over(ProposalState.ELSEWHERE, !isWanted() && !isChoosing());
  }

  /** A coordinator looks for somebody else: whoever was asked has read so, and expects it. */
  void lookedOn() {
    over(ProposalState.TAKEN_BACK, bothAsked);
  }

  /** Nobody is asked any more: where one was heard they stay apart, a yes and a no alike. */
  void takenBack() {
    over(ProposalState.TAKEN_BACK, heardAnAnswer());
  }

  /** Both were not heard in time: where one was they stay apart, a yes and a no alike. */
  void dayOver() {
    over(ProposalState.DAY_OVER, heardAnAnswer());
  }

  /** Whom a member chose is known to be wanted: only the mentor's word is an answer then. */
  private boolean heardAnAnswer() {
    return isChosen() ? heardFrom(mentorId) : answers.heardOne();
  }

  private void over(ProposalState how, boolean apart) {
    if (isOpen()) {
      state = how;
      answers.forget(apart);
    }
  }

  /** Whether the two are not to be proposed to each other again. */
  boolean staysApart() {
    return !isOpen() && answers.isApart();
  }

  void agreed() {
    expect(ProposalState.ASKED);
    if (!isWanted()) {
      throw new IllegalStateException(key + ": not both have said yes");
    }
    state = ProposalState.AGREED;
  }

  private void expect(ProposalState expected) {
    if (state != expected) {
      throw new IllegalStateException(key + " is " + state);
    }
  }

  boolean between(String person) {
    return person.equals(memberId) || person.equals(mentorId);
  }

  /** Who the other of the two is for one of them; empty before both know of it, and for others. */
  Optional<String> other(String person) {
    return bothAsked && between(person)
        ? Optional.of(person.equals(memberId) ? mentorId : memberId)
        : Optional.empty();
  }

  /** Whether an answer is still to come. */
  boolean isOpen() {
    return state == ProposalState.CHOOSING || state == ProposalState.ASKED;
  }

  boolean isAgreed() {
    return state == ProposalState.AGREED;
  }

  boolean isChoosing() {
    return state == ProposalState.CHOOSING;
  }

  /**
   * The member chose among several, and only the mentor is asked. Who chose before a choice was a
   * yes is still asked like anybody.
   */
  boolean isChosen() {
    return state == ProposalState.ASKED && days().isChosen() && heardFrom(memberId);
  }

  boolean heardFrom(String person) {
    return answers.heard(person.equals(memberId));
  }

  /** Who has not been heard from: first the member, who chooses alone where there is a choice. */
  List<String> silent() {
    return Stream.of(memberId, mentorId)
        .filter(person -> isOpen() && !heardFrom(person))
        .filter(person -> !isChoosing() || person.equals(memberId))
        .toList();
  }

  Long id() {
    return id;
  }

  Long matchId() {
    return matchId;
  }

  String organization() {
    return organization;
  }

  AskedDays days() {
    return days == null ? new AskedDays() : days; // a row without any is read so
  }

  /** MATCH-2026:p0123-1: the business key without the organization. */
  String key() {
    return key;
  }

  String member() {
    return memberId;
  }

  String mentor() {
    return mentorId;
  }

  Pairing pairing() {
    return new Pairing(memberId, mentorId);
  }

  ProposalState state() {
    return state;
  }

  /** Whether an answer told by phone would say nothing of the other one; a choice is known. */
  boolean takesByPhone(String by) {
    return isChosen() || answers.takesByPhone(by);
  }

  /** Who wrote down what was told to them, if anybody did. */
  Optional<String> recordedBy() {
    return answers.recordedBy();
  }

  Optional<String> processInstanceId() {
    return Optional.ofNullable(processInstanceId);
  }
}

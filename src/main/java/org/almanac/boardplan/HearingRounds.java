package org.almanac.boardplan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Heard and included: every voice has its days with a version of the draft; a not yet brings one
 * more round, silence holds nothing up, and the director closes.
 */
@Service
@Transactional
class HearingRounds {
  private final BoardPlans plans;
  private final BoardGoals goals;
  private final BoardClosings closings;
  private final Hearings hearings;
  private final HearingAnswers answers;
  private final Rules rules;
  private final GoalWords words;
  private final Clock clock;

  HearingRounds(
      BoardPlans plans,
      BoardGoals goals,
      BoardClosings closings,
      Hearings hearings,
      HearingAnswers answers,
      Rules rules,
      GoalWords words,
      Clock clock) {
    this.plans = plans;
    this.goals = goals;
    this.closings = closings;
    this.hearings = hearings;
    this.answers = answers;
    this.rules = rules;
    this.words = words;
    this.clock = clock;
  }

  /** Opens a round on the draft as it stands; asked twice, the open round is the same. */
  Hearing open(BoardPlan plan, List<VoiceGroup> voices, Instant until) {
    plans.heldStill(plan.organization(), plan.schoolYear()); // a line that is on its way is heard
    Optional<Hearing> newest = hearings.newest(plan);
    if (newest.filter(Hearing::open).isPresent()) {
      return newest.get();
    }
    int round = newest.map(Hearing::round).orElse(0) + 1;
    String by = goals.of(plan).draftedBy().orElseThrow();
    int version = goals.keep(plan, words.say("round.version", round), by).number();
    Hearing hearing = hearings.saveAndFlush(new Hearing(plan, round, version, until));
    voices.forEach(
        group ->
            group
                .people()
                .forEach(
                    person ->
                        answers.save(
                            new HearingAnswer(
                                plan.organization(), hearing, person.id(), group.voice()))));
    return hearing;
  }

  /** What a person is asked in the open round, if they are. */
  @Transactional(readOnly = true)
  Optional<HearingAnswer> asked(BoardPlan plan, String person) {
    return hearings
        .newest(plan)
        .filter(Hearing::open)
        .flatMap(
            hearing ->
                answers.findByOrganizationAndHearingIdAndPersonId(
                    plan.organization(), hearing.id(), person));
  }

  /** False where the round is over, or the person isn't asked. */
  boolean say(BoardPlan plan, String person, HeardWord word, String line, SaidAs saidAs) {
    Optional<HearingAnswer> asked = asked(plan, person);
    asked.ifPresent(answer -> answers.save(answer.says(word, line, saidAs)));
    return asked.isPresent();
  }

  /**
   * Closes the open round.
   *
   * @return whether somebody said not yet, and a round is left
   */
  boolean close(BoardPlan plan) {
    Hearing hearing = hearings.newest(plan).orElseThrow();
    int again = rules.of(plan.organization()).number("boardplan.hearing.again");
    boolean notYet = of(plan, hearing).stream().anyMatch(HearingAnswer::notYet);
    hearing.close(clock.instant(), !notYet || hearing.round() > again);
    return !hearing.last();
  }

  /** The days of the newest round end elsewhere, if they ended there. */
  void follow(BoardPlan plan, Instant from, Instant to) {
    hearings.newest(plan).ifPresent(hearing -> hearing.follow(from, to));
  }

  @Transactional(readOnly = true)
  List<HearingAnswer> of(BoardPlan plan, Hearing hearing) {
    return answers.findByOrganizationAndHearingId(plan.organization(), hearing.id());
  }

  /** The round on whose version the draft rests: no text is closed that no voice heard. */
  @Transactional(readOnly = true)
  Optional<Hearing> restsOn(BoardPlan plan) {
    return hearings.newest(plan).filter(hearing -> hearing.open() || hearing.last());
  }

  @Transactional(readOnly = true)
  List<Hearing> of(BoardPlan plan) {
    return hearings.of(plan);
  }

  /**
   * Who still says not yet: the last word of each person, whatever the round. Silence in a later
   * round takes no earlier word back.
   */
  @Transactional(readOnly = true)
  List<HearingAnswer> dissent(BoardPlan plan) {
    Map<String, HearingAnswer> last = new LinkedHashMap<>();
    for (Hearing hearing : hearings.of(plan)) {
      of(plan, hearing).stream()
          .filter(answer -> answer.word().isPresent())
          .forEach(answer -> last.put(answer.person(), answer));
    }
    List<HearingAnswer> dissent =
        new ArrayList<>(last.values().stream().filter(HearingAnswer::notYet).toList());
    Collections.shuffle(dissent); // the order of arrival would tell who spoke when
    return dissent;
  }

  /** The director closes the plan as it was last heard; a second time changes nothing. */
  void closePlan(BoardPlan plan, String director, String word) {
    BoardPlan its = plans.heldStill(plan.organization(), plan.schoolYear());
    if (goals.closing(its).isEmpty()) {
      int version =
          hearings
              .newest(plan)
              .map(Hearing::planVersion)
              .orElseGet(() -> goals.keep(plan, words.say("close.version"), director).number());
      closings.saveAndFlush(new BoardClosing(plan, version, director, clock.instant(), word));
      its.goesOn(BoardPlanState.CLOSED);
      plans.save(its);
    }
  }
}

package org.almanac.boardplan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.rules.FewCounts;
import org.springframework.stereotype.Component;

/** What the table reads of a round that is over: figures of five people or more, lines by voice. */
@Component
class HeardView {
  private final HearingRounds rounds;
  private final GoalWords words;

  HeardView(HearingRounds rounds, GoalWords words) {
    this.rounds = rounds;
    this.words = words;
  }

  /**
   * A round.
   *
   * @param until while it is open, until when; then nothing else is shown, not even how many
   */
  record Round(int number, int version, String until, List<Group> groups, List<Line> lines) {}

  /** Voices together: their names, and what they said in one sentence. */
  record Group(String voices, String said) {}

  /**
   * What somebody said is missing.
   *
   * @param from under which name; null where lines stand without one, as they could be counted
   */
  record Line(String from, String text) {}

  /** All rounds, the newest first. */
  List<Round> of(BoardPlan plan) {
    List<Round> all =
        rounds.of(plan).stream().map(hearing -> round(plan, hearing)).collect(Collectors.toList());
    Collections.reverse(all);
    return all;
  }

  /** Who still says not yet, in their words. */
  List<Line> dissent(BoardPlan plan) {
    Map<Long, List<HearingAnswer>> byRound =
        rounds.of(plan).stream()
            .collect(Collectors.toMap(Hearing::id, hearing -> rounds.of(plan, hearing)));
    return rounds.dissent(plan).stream()
        .map(answer -> line(answer, byRound.get(answer.hearing())))
        .toList();
  }

  private Round round(BoardPlan plan, Hearing hearing) {
    if (hearing.open()) {
      String until = words.day(plan.organization(), hearing.until().minusSeconds(1));
      return new Round(hearing.round(), hearing.planVersion(), until, List.of(), List.of());
    }
    List<HearingAnswer> answers = rounds.of(plan, hearing);
    List<Line> lines =
        answers.stream()
            .filter(HearingAnswer::notYet)
            .map(answer -> line(answer, answers))
            .collect(Collectors.toList());
    Collections.shuffle(lines); // the order of arrival would tell who spoke when
    return new Round(
        hearing.round(),
        hearing.planVersion(),
        null,
        HearingResult.of(answers).stream().map(this::group).toList(),
        lines);
  }

  private Group group(HearingResult.Counted counted) {
    return new Group(names(counted.voices()), said(counted.asked(), counted.shown()));
  }

  private String said(int asked, FewCounts.Shown shown) {
    if (shown.all() == null) {
      return words.say("heard.few", asked);
    }
    String answered = words.say("heard.answered", shown.all(), asked);
    if (shown.yes() != null) {
      return answered + " " + words.say("heard.counts", shown.yes(), shown.no());
    }
    return answered + " " + words.say("heard.side." + shown.few().name());
  }

  private Line line(HearingAnswer answer, List<HearingAnswer> answers) {
    return new Line(from(answer, answers), answer.line());
  }

  /** As it was counted in the round in which it was said; the own name only by the own wish. */
  private String from(HearingAnswer answer, List<HearingAnswer> answers) {
    if (answer.saidAs() == SaidAs.NAME) {
      return words.say("heard.named", words.name(answer.person()), names(List.of(answer.voice())));
    }
    if (HearingResult.hides(answers)) {
      return null;
    }
    List<Voice> voices =
        answer.saidAs() == SaidAs.GROUP
            ? List.of(answer.voice())
            : HearingResult.with(answer.voice(), answers);
    return voices.isEmpty() ? null : names(voices);
  }

  /** Officers, associations, chair. */
  String names(List<Voice> voices) {
    return voices.stream()
        .map(voice -> words.say("voice." + voice.name()))
        .collect(Collectors.joining(", "));
  }
}

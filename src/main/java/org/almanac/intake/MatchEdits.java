package org.almanac.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almanac.matching.Loss;
import org.almanac.matching.Match;
import org.almanac.matching.Mentor;
import org.almanac.matching.Obstacle;
import org.almanac.matching.Pairing;
import org.almanac.matching.Proposal;
import org.almanac.matching.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What another mentor for a member would mean for the whole match. */
@Component
@Transactional(readOnly = true)
class MatchEdits {
  private final Solving solving;
  private final MatchDesk desk;
  private final WhoWords who;
  private final CostWords costs;

  MatchEdits(Solving solving, MatchDesk desk, WhoWords who, CostWords costs) {
    this.solving = solving;
    this.desk = desk;
    this.who = who;
    this.costs = costs;
  }

  /**
   * A mentor for a member.
   *
   * @param score of a hundred
   * @param has whom the mentor would have in this match: names
   * @param room how many more there is room for
   * @param not why the two may not be a pair; empty where they may
   * @param silent whether the mentor has said nothing yet
   */
  record Line(
      PairLine.Who mentor,
      boolean silent,
      int score,
      List<String> has,
      int room,
      List<String> not,
      boolean now,
      List<PairLine.Who> swaps) {}

  record Mentors(PairLine.Who member, String now, List<Line> lines) {}

  /**
   * An edit before it is made.
   *
   * @param refused why it can't be; empty where it can
   * @param changes who else would have another mentor then
   */
  record Edit(
      PairLine.Who member,
      PairLine.Who mentor,
      String swap,
      String seen,
      List<String> refused,
      Numbers now,
      Numbers then,
      Numbers best,
      String cost,
      List<Moved> changes) {}

  /** Members served, the worst-off pair and the mean of all, of a hundred. */
  record Numbers(int served, int worst, int total) {}

  record Moved(String member, String before, String after) {}

  Mentors mentors(IntakeMatch match, String member, String reader) {
    Solved solved = solving.of(match);
    Gathered people = known(solved, member);
    WhoWords.Book book = who.of(people);
    Optional<Proposal> now = solved.match().of(member);
    List<Line> lines = new ArrayList<>();
    for (Mentor each : people.intake().mentors()) {
      Pairing pair = new Pairing(member, each.id());
      List<PairLine.Who> has =
          solved.pairs().stream()
              .filter(other -> other.mentor().equals(each.id()))
              .map(other -> book.member(other.member()))
              .toList();
      int room = Math.max(0, each.places() - each.has() - has.size());
      lines.add(
          new Line(
              book.mentor(each.id()),
              !people.mentors().get(each.id()).hasSaid(),
              MatchWords.hundredths(solved.explained().matching().score(pair)),
              has.stream().map(PairLine.Who::name).toList(),
              room,
              pair.has(reader) ? List.of(costs.own()) : not(solved, pair),
              now.filter(proposal -> proposal.pairing().equals(pair)).isPresent(),
              room == 0 && now.isPresent() ? has : List.of()));
    }
    lines.sort(
        Comparator.comparing((Line line) -> !line.not().isEmpty())
            .thenComparing(line -> -line.score())
            .thenComparing(line -> line.mentor().family()));
    return new Mentors(
        book.member(member),
        now.map(proposal -> people.name(proposal.pairing().mentor())).orElse(null),
        lines);
  }

  private List<String> not(Solved solved, Pairing pair) {
    return solved.explained().matching().obstacles(pair).stream()
        .map(obstacle -> costs.obstacle(solved.gathered(), obstacle))
        .toList();
  }

  Edit look(IntakeMatch match, String member, String mentor, String swap) {
    Solved now = solving.of(match);
    Gathered people = known(now, member);
    List<Pairing> pairs = pairs(now, member, mentor, swap);
    Solved then = desk.would(now, pairs);
    List<Obstacle> refused = desk.refused(now, pairs);
    WhoWords.Book book = who.of(people);
    Loss lossNow = now.explained().free().loss(now.pairs());
    Loss lossThen = now.explained().free().loss(then.pairs());
    Value best = now.explained().free().match().value();
    return new Edit(
        book.member(member),
        book.mentor(mentor),
        swap,
        now.fingerprint(),
        refused.stream().map(each -> costs.obstacle(people, each)).toList(),
        numbers(lossNow.value()),
        numbers(lossThen.value()),
        numbers(best),
        costs.difference(lossNow.value(), lossThen.value()),
        changes(people, now.match(), then.match()));
  }

  private static Numbers numbers(Value value) {
    return new Numbers(
        value.served(), MatchWords.hundredths(value.worst()), MatchWords.hundredths(value.total()));
  }

  private static List<Moved> changes(Gathered people, Match now, Match then) {
    List<Moved> changes = new ArrayList<>();
    people
        .intake()
        .members()
        .forEach(
            member -> {
              String before = mentor(now, member.id());
              String after = mentor(then, member.id());
              if (!Objects.equals(before, after)) {
                changes.add(
                    new Moved(
                        people.name(member.id()),
                        before == null ? null : people.name(before),
                        after == null ? null : people.name(after)));
              }
            });
    return changes;
  }

  private static String mentor(Match match, String member) {
    return match.of(member).map(proposal -> proposal.pairing().mentor()).orElse(null);
  }

  /** The pair that is wanted, and the other one of a swap. */
  List<Pairing> pairs(IntakeMatch match, String member, String mentor, String swap) {
    return pairs(solving.of(match), member, mentor, swap);
  }

  private List<Pairing> pairs(Solved now, String member, String mentor, String swap) {
    Gathered people = known(now, member);
    boolean swaps = !swap.isEmpty();
    if (!people.mentors().containsKey(mentor)
        || swaps && (now.match().of(member).isEmpty() || !people.members().containsKey(swap))) {
      throw MatchDoor.nowhere();
    }
    List<Pairing> pairs = new ArrayList<>(List.of(new Pairing(member, mentor)));
    if (swaps) {
      pairs.add(new Pairing(swap, now.match().of(member).orElseThrow().pairing().mentor()));
    }
    return pairs;
  }

  private static Gathered known(Solved solved, String member) {
    if (!solved.gathered().members().containsKey(member)) {
      throw MatchDoor.nowhere();
    }
    return solved.gathered();
  }
}

package org.almanac.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A whole intake of new members and their mentors, matched at once: as many members served as can
 * be, among those matches the worst-off pair as good as can be, among those the best total. Each
 * answer is the best there is, found by a library's cheapest flow and proved by its prices; the
 * same intake gives the same match, in whatever order its people come.
 *
 * <p>What is asked about a different match (the next best, what would help, what an edit costs) is
 * answered by solving again, exactly, beginning from what is known.
 */
public final class Matching {
  private final Intake intake;
  private final Roll roll;
  private final Fit fit;
  private final Obstacles obstacles;
  private final int[][] scores;
  private final Settled settled;
  private final Solution solution;
  private final Grid free;
  private final Match match;

  private Matching(Intake intake) {
    this.intake = intake;
    this.fit = new Fit(intake);
    this.roll = new Roll(intake);
    this.obstacles = new Obstacles(intake, roll, fit);
    this.scores = new int[intake.members().size()][intake.mentors().size()];
    for (int row = 0; row < scores.length; row++) {
      for (int column = 0; column < scores[row].length; column++) {
        scores[row][column] = fit.score(row, column);
      }
    }
    this.settled = new Settled(intake, roll, obstacles, intake.locks());
    this.solution = Solution.best(grid(settled));
    this.free =
        intake.locks().isEmpty()
            ? solution.grid()
            : grid(new Settled(intake, roll, obstacles, List.of()));
    this.match = told();
  }

  public static Matching of(Intake intake) {
    return new Matching(intake);
  }

  public Match match() {
    return match;
  }

  /** For each pair that is not accepted, the best match without it, in the order of the pairs. */
  public List<Alternative> alternatives() {
    return match.proposals().stream()
        .filter(proposal -> proposal.standing() != Standing.ACCEPTED)
        .map(this::alternative)
        .toList();
  }

  /** Each member without a mentor, in order: why, and what would help. */
  public List<Unmatched> unmatched() {
    Relaxing relaxing = new Relaxing(intake, roll, obstacles, solution, fit, scores);
    return rows().filter(row -> mentorOf(row) == Serving.NOBODY).mapToObj(relaxing::of).toList();
  }

  /**
   * For each member with a proposal, mentors to choose from: the proposed one, then those who fit
   * best among all with whom as many members could still be served. Each choice is good by itself;
   * after each the intake is solved again.
   */
  public Map<String, List<Choice>> choices(int most) {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    rows()
        .filter(row -> solution.grid().open(row) && mentorOf(row) != Serving.NOBODY)
        .forEach(row -> choices.put(intake.members().get(row).id(), choices(row, most)));
    return choices;
  }

  /**
   * What a match costs that a coordinator has put together. The accepted pairs belong to it, said
   * or not; what may not be is refused, and is not counted. The best match to compare with has no
   * locks.
   */
  public Loss loss(Collection<Pairing> edited) {
    Settled asEdited = new Settled(intake, roll, obstacles, List.copyOf(edited));
    Value value = free.value(asEdited.mentorOf);
    Value best = intake.locks().isEmpty() ? match.value() : Solution.best(free).value();
    return new Loss(value, value.minus(best), asEdited.refused);
  }

  /** How well two people would fit, in thousandths, whether they may be a pair or not. */
  public int score(Pairing pairing) {
    return scores[roll.member(pairing)][roll.mentor(pairing)];
  }

  /** Why two people may not be a pair: for a coordinator, who alone may know all of it. */
  public List<Obstacle> obstacles(Pairing pairing) {
    return obstacles.told(roll.member(pairing), roll.mentor(pairing));
  }

  /** Why two people may not be a pair, as far as either of them may know. */
  public List<Obstacle> obstaclesToldToBoth(Pairing pairing) {
    return obstacles(pairing).stream().filter(obstacle -> !obstacle.ground().secret()).toList();
  }

  /**
   * How well each employee group is matched. Groups of fewer pairs than the least are told
   * together, with the next smallest one if they are still too few, so that nothing can be found by
   * subtraction; nothing is told if all together are too few.
   */
  public List<GroupMean> means(int least) {
    return GroupMean.of(intake, match, least);
  }

  private IntStream rows() {
    return IntStream.range(0, scores.length);
  }

  private int mentorOf(int row) {
    return solution.mentorOf(row);
  }

  /** Pairs with something in between may not be, unless they are settled. */
  private Grid grid(Settled settled) {
    int[][] allowed = new int[scores.length][];
    for (int row = 0; row < scores.length; row++) {
      allowed[row] = scores[row].clone();
      for (int column = 0; column < allowed[row].length; column++) {
        if (settled.mentorOf[row] != column && !obstacles.between(row, column).isEmpty()) {
          allowed[row][column] = Grid.NEVER;
        }
      }
    }
    int[] pulls =
        intake.members().stream()
            .mapToInt(member -> intake.weights().ofGroup(member.group()))
            .toArray();
    return new Grid(allowed, pulls, settled.places, settled.mentorOf);
  }

  private Match told() {
    List<Proposal> proposals = new ArrayList<>();
    List<String> unserved = new ArrayList<>();
    rows()
        .forEach(
            row -> {
              if (mentorOf(row) == Serving.NOBODY) {
                unserved.add(intake.members().get(row).id());
              } else {
                proposals.add(proposal(row, mentorOf(row)));
              }
            });
    return new Match(
        proposals, unserved, settled.refused, settled.doubtful, settled.overfull, solution.value());
  }

  private Proposal proposal(int row, int column) {
    Pairing pairing = roll.pairing(row, column);
    Standing standing =
        solution.grid().open(row)
            ? Standing.PROPOSED
            : intake.accepted().contains(pairing) ? Standing.ACCEPTED : Standing.LOCKED;
    return new Proposal(pairing, standing, scores[row][column], fit.reasons(row, column));
  }

  private Alternative alternative(Proposal proposal) {
    int row = roll.member(proposal.pairing());
    int column = roll.mentor(proposal.pairing());
    Grid grid = solution.grid().open(row) ? solution.grid() : solution.grid().lettingGo(row);
    Solution without = solution.after(grid.without(row, column)).orElseThrow();
    int instead = without.mentorOf(row);
    return new Alternative(
        proposal.pairing(),
        instead == Serving.NOBODY ? null : intake.mentors().get(instead).id(),
        worth(without).minus(worth(solution)));
  }

  /** With the locked pairs counted like all that could be different. */
  private Value worth(Solution of) {
    return free.value(rows().map(of::mentorOf).toArray());
  }

  private List<Choice> choices(int row, int most) {
    return IntStream.range(0, intake.mentors().size())
        .filter(column -> solution.grid().score(row, column) != Grid.NEVER)
        .boxed()
        .sorted(
            Comparator.comparing((Integer column) -> column != mentorOf(row))
                .thenComparing(column -> -scores[row][column]))
        .filter(column -> column == mentorOf(row) || solution.servesAsManyWith(row, column))
        .limit(most)
        .map(
            column ->
                new Choice(
                    roll.pairing(row, column), scores[row][column], fit.reasons(row, column)))
        .toList();
  }
}

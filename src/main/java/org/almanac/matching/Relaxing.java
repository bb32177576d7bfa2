package org.almanac.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Looks for the single change that would help a member without a mentor, by solving again. */
class Relaxing {
  /** How many mentors or locks are named for one kind of change. */
  private static final int MOST_OF_A_KIND = 3;

  private final Intake intake;
  private final Roll roll;
  private final Obstacles obstacles;
  private final Solution solution;
  private final Grid grid;
  private final Fit fit;
  private final int[][] scores;

  /** What each mentor could do, and the grid as it would be then; none where nothing would open. */
  private final Map<Change.Kind, Map<Integer, Grid>> byMentors = new EnumMap<>(Change.Kind.class);

  Relaxing(
      Intake intake, Roll roll, Obstacles obstacles, Solution solution, Fit fit, int[][] scores) {
    this.intake = intake;
    this.roll = roll;
    this.obstacles = obstacles;
    this.solution = solution;
    this.grid = solution.grid();
    this.fit = fit;
    this.scores = scores;
    byMentors.put(Change.Kind.PREPARATION, opening(Ground.PREPARED, mentor -> true));
    byMentors.put(
        Change.Kind.YEAR, opening(Ground.YEARS, mentor -> obstacles.yearsShort(mentor) == 1));
    Map<Integer, Grid> places = new TreeMap<>();
    for (int mentor = 0; mentor < grid.columns(); mentor++) {
      places.put(mentor, grid.withOnePlaceMore(mentor));
    }
    byMentors.put(Change.Kind.PLACE, places);
  }

  Unmatched of(int member) {
    List<Relaxation> found = new ArrayList<>();
    found.addAll(distance(member));
    found.addAll(wishes(member));
    found.addAll(locks(member));
    byMentors.keySet().forEach(kind -> found.addAll(mentors(member, kind)));
    return new Unmatched(
        intake.members().get(member).id(),
        why(member),
        found.stream().sorted(Comparator.comparing(Relaxation::change, Change.SMALLEST)).toList());
  }

  /** A mentor with nothing in between is one who has others to take on. */
  private Map<Ground, Integer> why(int member) {
    Map<Ground, Integer> mentors = new EnumMap<>(Ground.class);
    for (int mentor = 0; mentor < grid.columns(); mentor++) {
      if (obstacles.between(member, mentor).isEmpty()) {
        mentors.merge(Ground.FULL, 1, Integer::sum);
      }
      obstacles.between(member, mentor).forEach(ground -> mentors.merge(ground, 1, Integer::sum));
    }
    return mentors;
  }

  /** The least distance that helps. */
  private List<Relaxation> distance(int member) {
    TreeSet<Integer> distances = new TreeSet<>();
    for (int mentor = 0; mentor < grid.columns(); mentor++) {
      if (obstacles.only(Ground.DISTANCE, member, mentor)) {
        distances.add(fit.km(member, mentor));
      }
    }
    return distances.stream()
        .map(
            km ->
                helped(
                    member,
                    new Change(Change.Kind.DISTANCE, null, null, null, km),
                    opened(
                        member,
                        mentor ->
                            obstacles.only(Ground.DISTANCE, member, mentor)
                                && fit.km(member, mentor) <= km)))
        .flatMap(Optional::stream)
        .limit(1)
        .toList();
  }

  private List<Relaxation> wishes(int member) {
    TreeSet<String> wishes = new TreeSet<>();
    for (int mentor = 0; mentor < grid.columns(); mentor++) {
      if (obstacles.only(Ground.WISH, member, mentor)) {
        wishes.addAll(obstacles.wishes(member, mentor));
      }
    }
    return wishes.stream()
        .map(
            wish ->
                helped(
                    member,
                    new Change(Change.Kind.WISH, null, null, wish, 0),
                    opened(
                        member,
                        mentor ->
                            obstacles.only(Ground.WISH, member, mentor)
                                && obstacles.wishes(member, mentor).equals(Set.of(wish)))))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Relaxation> locks(int member) {
    return intake.locks().stream()
        .filter(lock -> !intake.accepted().contains(lock))
        .flatMap(
            lock ->
                IntStream.range(0, grid.rows())
                    .filter(row -> !grid.open(row))
                    .filter(row -> roll.pairing(row, grid.settled(row)).equals(lock))
                    .mapToObj(
                        row ->
                            helped(
                                member,
                                new Change(Change.Kind.LOCK, null, lock, null, 0),
                                grid.lettingGo(row))))
        .flatMap(Optional::stream)
        .limit(MOST_OF_A_KIND)
        .toList();
  }

  /** With the mentors who would fit the member best first. */
  private List<Relaxation> mentors(int member, Change.Kind kind) {
    return byMentors.get(kind).entrySet().stream()
        .sorted(Comparator.comparing(changed -> -scores[member][changed.getKey()]))
        .map(
            changed ->
                helped(
                    member,
                    new Change(kind, intake.mentors().get(changed.getKey()).id(), null, null, 0),
                    changed.getValue()))
        .flatMap(Optional::stream)
        .limit(MOST_OF_A_KIND)
        .toList();
  }

  /** What opens for each mentor between whom and somebody nothing else stands. */
  private Map<Integer, Grid> opening(Ground ground, IntPredicate possible) {
    Map<Integer, Grid> opening = new TreeMap<>();
    for (int mentor = 0; mentor < grid.columns(); mentor++) {
      List<Grid.Cell> cells = new ArrayList<>();
      for (int row = 0; row < grid.rows(); row++) {
        if (obstacles.only(ground, row, mentor)) {
          cells.add(new Grid.Cell(row, mentor, scores[row][mentor]));
        }
      }
      if (!cells.isEmpty() && possible.test(mentor)) {
        opening.put(mentor, grid.with(cells));
      }
    }
    return opening;
  }

  private Grid opened(int member, IntPredicate mentors) {
    return grid.with(
        IntStream.range(0, grid.columns())
            .filter(mentors)
            .mapToObj(mentor -> new Grid.Cell(member, mentor, scores[member][mentor]))
            .toList());
  }

  /** It helps if the member is served and nobody goes without who is served now. */
  private Optional<Relaxation> helped(int member, Change change, Grid changed) {
    if (!solution.servesAlso(member, changed)) {
      return Optional.empty();
    }
    return solution
        .after(changed.serving(member))
        .map(
            after ->
                new Relaxation(
                    change,
                    intake.mentors().get(after.mentorOf(member)).id(),
                    after.value().minus(solution.value())));
  }
}

package org.almanac.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What stands between each member and each mentor: those with nothing between them may be. */
class Obstacles {
  private final Intake intake;
  private final Fit fit;
  private final Roll roll;
  private final Map<Pairing, Set<String>> wishes = new HashMap<>();
  private final List<List<Set<Ground>>> between = new ArrayList<>();

  Obstacles(Intake intake, Roll roll, Fit fit) {
    this.intake = intake;
    this.roll = roll;
    this.fit = fit;
    List<Set<Ground>> ofMentors =
        IntStream.range(0, intake.mentors().size()).mapToObj(this::ofMentor).toList();
    for (int member = 0; member < intake.members().size(); member++) {
      List<Set<Ground>> row = new ArrayList<>();
      for (int mentor = 0; mentor < ofMentors.size(); mentor++) {
        row.add(EnumSet.copyOf(ofMentors.get(mentor)));
        addOfPair(row.get(mentor), member, mentor);
      }
      between.add(row);
    }
    for (Bar bar : intake.bars()) {
      between(roll.member(bar.pairing()), roll.mentor(bar.pairing())).add(bar.ground());
      if (bar.ground() == Ground.WISH) {
        wishes.computeIfAbsent(bar.pairing(), any -> new TreeSet<>()).add(bar.wish());
      }
    }
  }

  Set<Ground> between(int member, int mentor) {
    return between.get(member).get(mentor);
  }

  boolean only(Ground ground, int member, int mentor) {
    Set<Ground> grounds = between(member, mentor);
    return grounds.size() == 1 && grounds.contains(ground);
  }

  /** The member's wishes that keep this mentor away, in order. */
  Set<String> wishes(int member, int mentor) {
    return wishes.getOrDefault(roll.pairing(member, mentor), Set.of());
  }

  /** By how many years the mentor's time falls short of a mentorship; 0 or below if it reaches. */
  long yearsShort(int mentor) {
    return yearLimits(mentor).stream().mapToLong(YearLimit::lacking).max().orElse(0);
  }

  List<Obstacle> told(int member, int mentor) {
    List<Obstacle> told = new ArrayList<>();
    for (Ground ground : between(member, mentor)) {
      Pairing pairing = roll.pairing(member, mentor);
      switch (ground) {
        case WISH ->
            wishes(member, mentor)
                .forEach(wish -> told.add(new Obstacle(pairing, ground, wish, Map.of())));
        case DISTANCE ->
            told.add(
                new Obstacle(
                    pairing,
                    ground,
                    null,
                    Map.of("km", fit.km(member, mentor), "limit", farthest(member))));
        case YEARS ->
            yearLimits(mentor).stream()
                .filter(limit -> limit.lacking() > 0)
                .forEach(limit -> told.add(new Obstacle(pairing, ground, null, limit.numbers())));
        default -> told.add(new Obstacle(pairing, ground, null, Map.of()));
      }
    }
    return told;
  }

  private Set<Ground> ofMentor(int column) {
    Mentor mentor = intake.mentors().get(column);
    Set<Ground> found = EnumSet.noneOf(Ground.class);
    if (yearsShort(column) > 0) {
      found.add(Ground.YEARS);
    }
    if (intake.limits().prepared()
        && (mentor.preparedOn() == null || mentor.preparedOn().isAfter(intake.begins()))) {
      found.add(Ground.PREPARED);
    }
    return found;
  }

  private void addOfPair(Set<Ground> found, int row, int column) {
    if (intake.members().get(row).id().equals(intake.mentors().get(column).id())) {
      found.add(Ground.SELF);
    }
    if (fit.km(row, column) > farthest(row)) {
      found.add(Ground.DISTANCE);
    }
  }

  private int farthest(int member) {
    return Math.min(
        orEndless(intake.members().get(member).farthestKm()),
        orEndless(intake.limits().farthestKm()));
  }

  private List<YearLimit> yearLimits(int mentor) {
    YearsServed served = intake.mentors().get(mentor).years();
    Limits limits = intake.limits();
    long more = limits.mentorshipYears();
    return List.of(
        new YearLimit(served.inContract() + more, orEndless(limits.contractYears())),
        new YearLimit(served.inAll() + more, orEndless(limits.yearsInAll())),
        new YearLimit(served.inAll() + more, orEndless(served.atMost())));
  }

  private static int orEndless(Integer limit) {
    return limit == null ? Integer.MAX_VALUE : limit;
  }

  private record YearLimit(long years, int limit) {
    long lacking() {
      return limit == Integer.MAX_VALUE ? 0 : years - limit;
    }

    Map<String, Integer> numbers() {
      return Map.of("years", (int) Math.min(years, Integer.MAX_VALUE), "limit", limit);
    }
  }
}

package org.almanac.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.almanac.matching.Bar;
import org.almanac.matching.Intake;
import org.almanac.matching.Limits;
import org.almanac.matching.Matching;
import org.almanac.matching.Mentor;
import org.almanac.matching.NewMember;
import org.almanac.matching.Spot;
import org.almanac.matching.Value;
import org.almanac.matching.Weights;
import org.almanac.matching.YearsServed;

/**
 * How fast an intake of 300 members and 300 mentors is matched and every pair explained, the first
 * time in a fresh program, and that no other match is better. Ends with 1 when a promise is broken.
 */
class MatchingSpeed {
  private static final int PEOPLE = 300;
  private static final LocalDate BEGINS = LocalDate.of(2026, 9, 1);
  private static final Spot MIDDLE = new Spot(44, -79);
  private static final Spot FAR_AWAY = new Spot(52, -90);

  private final Figures figures = new Figures();

  public static void main(String... args) {
    MatchingSpeed speed = new MatchingSpeed();
    speed.measure("one place each", 1, 1, 0, false);
    speed.measure("one member far from all", 1, 1, 0, true);
    speed.measure("half of the mentors have none", 0, 1, 0, false);
    speed.measure("nine of ten pairs barred", 0, 3, 0.9, false);
    speed.measure("99 of a hundred pairs barred", 1, 2, 0.99, true);
    speed.figures.print();
    System.exit(speed.figures.hold() ? 0 : 1);
  }

  private void measure(
      String name, int fewestPlaces, int mostPlaces, double barred, boolean oneFarAway) {
    Intake intake = intake(fewestPlaces, mostPlaces, barred, oneFarAway);
    long worked = work();
    long begun = System.nanoTime();
    Matching matching = Matching.of(intake);
    double solved = secondsSince(begun);
    double processor = (work() - worked) / 1e9;
    begun = System.nanoTime();
    int pairs = matching.alternatives().size();
    double explained = secondsSince(begun);
    begun = System.nanoTime();
    int unmatched = matching.unmatched().size();
    double helped = secondsSince(begun);
    begun = System.nanoTime();
    matching.choices(3);
    double chosen = secondsSince(begun);
    figures.note("== " + name + ": pairs", pairs);
    figures.note("worst score, thousandths", matching.match().value().worst());
    figures.atMost("the match, s", solved, 2);
    figures.note("processor time of it, s", processor);
    figures.atMost("every pair explained, s", explained, 10);
    figures.note("members without a mentor", unmatched);
    figures.atMost("what would help them, s", helped, 10);
    figures.atMost("three to choose from for everybody, s", chosen, 10);
    prove(intake, matching);
  }

  /** Another solver, which knows nothing of the program's way, finds the same three figures. */
  private void prove(Intake intake, Matching matching) {
    Value found = matching.match().value();
    OtherSolver other = new OtherSolver(intake, matching);
    int served = other.served(0);
    int worst = other.worst(served);
    OtherSolver.Best best = other.best(worst);
    figures.same("served, by another solver", found.served(), served);
    figures.same("worst score, by another solver", found.worst(), worst);
    figures.same("served by pairs that good, by a third way", found.served(), best.served());
    figures.same("total, by another solver", found.total(), best.total());
  }

  private static Intake intake(
      int fewestPlaces, int mostPlaces, double barred, boolean oneFarAway) {
    Random random = new Random(PEOPLE);
    List<NewMember> members = new ArrayList<>();
    List<Mentor> mentors = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      members.add(
          new NewMember(
              "m%03d".formatted(i),
              "group" + i % 4,
              "position" + random.nextInt(5),
              some(random, "issue"),
              some(random, "need"),
              i == 0 && oneFarAway ? FAR_AWAY : near(random),
              500 + random.nextInt(80_000),
              null));
      mentors.add(
          new Mentor(
              "e%03d".formatted(i),
              Set.of("position" + random.nextInt(5)),
              random.nextInt(25),
              some(random, "issue"),
              some(random, "need"),
              near(random),
              500 + random.nextInt(80_000),
              fewestPlaces + random.nextInt(mostPlaces - fewestPlaces + 1),
              0,
              YearsServed.NONE,
              BEGINS));
    }
    List<Bar> bars = new ArrayList<>();
    for (NewMember member : members) {
      for (Mentor mentor : mentors) {
        if (random.nextDouble() < barred) {
          bars.add(Bar.wish(member.id(), mentor.id(), "wish" + random.nextInt(3)));
        }
      }
    }
    return new Intake(
        BEGINS, members, mentors, bars, List.of(), List.of(), Weights.EVEN, Limits.ASSOCIATION);
  }

  private static Set<String> some(Random random, String of) {
    Set<String> some = new HashSet<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      some.add(of + random.nextInt(12));
    }
    return some;
  }

  private static Spot near(Random random) {
    return new Spot(
        MIDDLE.latitude() + random.nextGaussian(), MIDDLE.longitude() + random.nextGaussian());
  }

  /** What this thread has worked: on a busy machine less than the time that has passed. */
  private static long work() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}

package org.almanac.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said about a changed intake, against the intake really changed and solved afresh. */
class AgainTest {
  private static final int CASES = 1000;

  @Test
  void each_alternative_is_the_match_of_an_intake_without_the_pair() {
    for (int seed = 0; seed < CASES; seed++) {
      Intake intake = intake(new Random(seed));
      Matching matching = Matching.of(intake);
      for (Alternative alternative : matching.alternatives()) {
        Pairing pairing = alternative.pairing();
        List<Bar> bars = new ArrayList<>(intake.bars());
        bars.add(Bar.supervises(pairing.mentor(), pairing.member()));
        Match fresh =
            solve(intake, intake.members(), intake.mentors(), bars, without(intake, pairing));
        assertThat(alternative.cost())
            .as("case " + seed + ", " + pairing)
            .isEqualTo(worth(fresh).minus(worth(matching.match())));
      }
    }
  }

  /** The worst of all pairs that nobody has said yes to, whether they are locked or not. */
  private static Value worth(Match match) {
    int worst =
        match.proposals().stream()
            .filter(each -> each.standing() != Standing.ACCEPTED)
            .mapToInt(Proposal::score)
            .min()
            .orElse(1000);
    return new Value(match.value().served(), worst, match.value().total());
  }

  @Test
  void each_relaxation_serves_more_when_it_is_really_made() {
    Set<Change.Kind> seen = new TreeSet<>();
    for (int seed = 0; seed < CASES; seed++) {
      Intake intake = intake(new Random(seed));
      Matching matching = Matching.of(intake);
      for (Unmatched unmatched : matching.unmatched()) {
        for (Relaxation relaxation : unmatched.relaxations()) {
          seen.add(relaxation.change().kind());
          Pairing found = new Pairing(unmatched.member(), relaxation.instead());
          Match fresh = changed(intake, unmatched.member(), relaxation.change(), null);
          assertThat(fresh.value().served())
              .as("case " + seed + ", " + unmatched.member() + ": " + relaxation.change())
              .isEqualTo(matching.match().value().served() + relaxation.brings().served());
          assertThat(relaxation.brings().served()).isPositive();
          Match held = changed(intake, unmatched.member(), relaxation.change(), found);
          assertThat(held.value().served()).isEqualTo(fresh.value().served());
          assertThat(held.of(unmatched.member()).orElseThrow().pairing()).isEqualTo(found);
        }
      }
    }
    assertThat(seen).containsExactly(Change.Kind.values());
  }

  @Test
  void a_member_to_whom_nothing_is_proposed_can_not_be_helped_by_one_thing() {
    int none = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Intake intake = intake(new Random(seed));
      Matching matching = Matching.of(intake);
      for (Unmatched unmatched : matching.unmatched()) {
        // with one alone, who is served more is this one
        if (unmatched.relaxations().isEmpty() && matching.unmatched().size() == 1) {
          none++;
          everyChange(intake)
              .forEach(
                  change ->
                      assertThat(servesAlso(intake, unmatched.member(), change))
                          .as(unmatched.member() + ": " + change)
                          .isLessThanOrEqualTo(matching.match().value().served()));
        }
      }
    }
    assertThat(none).isPositive();
  }

  @Test
  void each_choice_serves_as_many_when_it_is_made() {
    for (int seed = 0; seed < CASES; seed++) {
      Intake intake = intake(new Random(seed));
      Matching matching = Matching.of(intake);
      matching
          .choices(3)
          .values()
          .forEach(
              choices ->
                  choices.forEach(
                      choice ->
                          assertThat(
                                  solve(
                                          intake,
                                          intake.members(),
                                          intake.mentors(),
                                          intake.bars(),
                                          with(intake.locks(), choice.pairing()))
                                      .value()
                                      .served())
                              .isEqualTo(matching.match().value().served())));
    }
  }

  private static Stream<Change> everyChange(Intake intake) {
    return Stream.of(
            intake.mentors().stream()
                .flatMap(
                    mentor ->
                        Stream.of(Change.Kind.PLACE, Change.Kind.YEAR, Change.Kind.PREPARATION)
                            .map(kind -> new Change(kind, mentor.id(), null, null, 0))),
            Stream.of(new Change(Change.Kind.DISTANCE, null, null, null, 20_000)),
            intake.locks().stream().map(lock -> new Change(Change.Kind.LOCK, null, lock, null, 0)),
            Stream.of("french", "near", "by telephone")
                .map(wish -> new Change(Change.Kind.WISH, null, null, wish, 0)))
        .flatMap(changes -> changes);
  }

  /** How many are served at most with the member among them, whichever mentor it is. */
  private static int servesAlso(Intake intake, String member, Change change) {
    return intake.mentors().stream()
        .map(mentor -> changed(intake, member, change, new Pairing(member, mentor.id())))
        .filter(match -> match.of(member).isPresent())
        .mapToInt(match -> match.value().served())
        .max()
        .orElse(0);
  }

  private static Match changed(Intake intake, String member, Change change, Pairing held) {
    List<Pairing> locks =
        intake.locks().stream().filter(lock -> !lock.equals(change.lock())).toList();
    return solve(
        intake,
        intake.members().stream()
            .map(
                each ->
                    change.kind() == Change.Kind.DISTANCE && each.id().equals(member)
                        ? AnIntake.at(each.id(), each.spot(), Math.max(limit(each), change.km()))
                        : each)
            .toList(),
        intake.mentors().stream()
            .map(each -> each.id().equals(change.mentor()) ? changed(each, change) : each)
            .toList(),
        intake.bars().stream()
            .filter(
                bar ->
                    change.wish() == null
                        || !bar.pairing().member().equals(member)
                        || !change.wish().equals(bar.wish()))
            .toList(),
        held == null ? locks : with(locks, held));
  }

  private static int limit(NewMember member) {
    return member.farthestKm() == null ? Integer.MAX_VALUE : member.farthestKm();
  }

  private static Mentor changed(Mentor mentor, Change change) {
    return switch (change.kind()) {
      case PLACE ->
          mentor(
              mentor,
              Math.max(mentor.places(), mentor.has()) + 1,
              mentor.years(),
              mentor.preparedOn());
      case YEAR ->
          mentor(
              mentor,
              mentor.places(),
              new YearsServed(
                  Math.max(0, mentor.years().inContract() - 1),
                  Math.max(0, mentor.years().inAll() - 1),
                  mentor.years().atMost()),
              mentor.preparedOn());
      default -> mentor(mentor, mentor.places(), mentor.years(), AnIntake.BEGINS);
    };
  }

  private static Mentor mentor(Mentor of, int places, YearsServed years, LocalDate preparedOn) {
    return new Mentor(
        of.id(),
        of.positions(),
        of.experienceYears(),
        of.issues(),
        of.expertise(),
        of.spot(),
        of.districtSize(),
        places,
        of.has(),
        years,
        preparedOn);
  }

  private static List<Pairing> without(Intake intake, Pairing pairing) {
    return intake.locks().stream().filter(lock -> !lock.equals(pairing)).toList();
  }

  private static List<Pairing> with(List<Pairing> locks, Pairing pairing) {
    return Stream.concat(locks.stream(), Stream.of(pairing)).toList();
  }

  private static Match solve(
      Intake of,
      List<NewMember> members,
      List<Mentor> mentors,
      List<Bar> bars,
      List<Pairing> locks) {
    return Matching.of(
            new Intake(
                of.begins(),
                members,
                mentors,
                bars,
                of.accepted(),
                locks,
                of.weights(),
                of.limits()))
        .match();
  }

  /** Few people, and of each hard rule a little. */
  private static Intake intake(Random random) {
    AnIntake people =
        new AnIntake().weights(Weights.EVEN).limits(new Limits(2, 3, null, null, true));
    int members = 1 + random.nextInt(6);
    int mentors = 1 + random.nextInt(5);
    for (int i = 0; i < members; i++) {
      people.member(
          AnIntake.at("m" + i, spot(random), random.nextInt(3) > 0 ? null : random.nextInt(150)));
    }
    for (int j = 0; j < mentors; j++) {
      people.mentor(
          new Mentor(
              "e" + j,
              Set.of(),
              random.nextInt(12),
              Set.of(),
              Set.of(),
              spot(random),
              0,
              random.nextInt(3),
              random.nextInt(2),
              new YearsServed(random.nextInt(3), 3, null),
              random.nextInt(5) == 0 ? null : AnIntake.BEGINS));
      for (int i = 0; i < members; i++) {
        switch (random.nextInt(9)) {
          case 0 -> people.bar(Bar.supervises("e" + j, "m" + i));
          case 1 -> people.bar(Bar.avoided("m" + i, "e" + j));
          case 2 ->
              people.bar(Bar.wish("m" + i, "e" + j, random.nextBoolean() ? "french" : "near"));
          case 3 -> {
            people.bar(Bar.wish("m" + i, "e" + j, "french"));
            people.bar(Bar.wish("m" + i, "e" + j, "by telephone"));
          }
          default -> {}
        }
      }
    }
    if (random.nextInt(4) == 0) {
      people.lock("m0", "e0");
      if (!people.solved().match().refused().isEmpty()) {
        people.locks.clear();
      }
    }
    return people.intake();
  }

  private static Spot spot(Random random) {
    return new Spot(44 + random.nextDouble(), -79 + random.nextDouble());
  }
}

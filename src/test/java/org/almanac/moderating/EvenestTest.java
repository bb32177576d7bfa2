package org.almanac.moderating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.almanac.moderating.EveryPartition.Worth;
import org.junit.jupiter.api.Test;

/** The program's groups against every way to seat people looked at, on cases of chance. */
class EvenestTest {
  private static final int CASES = 2000;

  @Test
  void two_thousand_cases_up_to_six_by_eight_are_as_even_as_an_exact_solver_finds() {
    int uneven = 0;
    int unread = 0;
    int helped = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Round round = RandomRound.of(new Random(seed), 6, 8);
      Formed formed = Moderating.form(round);
      Worth worth = worth(round, formed);
      assertThat(worth).as("case " + seed).isEqualTo(EveryPartition.best(round));
      assertThat(formed.proved()).isTrue();
      isKept("case " + seed, round, formed);
      uneven += formed.isEven() ? 0 : 1;
      unread += formed.unread().isEmpty() ? 0 : 1;
      helped += worth.helpers() > 0 ? 1 : 0;
    }
    // the cases are what they are meant to be
    assertThat(uneven).isGreaterThan(50);
    assertThat(unread).isBetween(200, 1800);
    assertThat(helped).isGreaterThan(100);
  }

  @Test
  void what_is_said_to_help_helps_when_it_is_done() {
    int helped = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Round round = RandomRound.of(new Random(seed), 5, 6);
      for (Unread unread : Moderating.form(round).unread()) {
        if (unread.helps().isPresent()) {
          Change change = unread.helps().orElseThrow();
          Worth after = EveryPartition.best(new Helping(round).with(change));
          assertThat(after.unread()).isLessThan(EveryPartition.best(round).unread());
          assertThat(round.plans())
              .filteredOn(plan -> plan.id().equals(unread.plan()))
              .noneMatch(
                  plan ->
                      change.kind() == Change.Kind.STAND_IN
                          && plan.former().contains(change.reader()));
          helped++;
        }
      }
    }
    assertThat(helped).isGreaterThan(300);
  }

  private static Worth worth(Round round, Formed formed) {
    Set<String> own = new HashSet<>();
    formed.groups().forEach(g -> g.bundle().forEach(reading -> own.add(reading.own())));
    // who has own plans that nobody could read is no helper
    Seats seats = new Seats(round);
    for (int reader = 0; reader < round.readers().size(); reader++) {
      if (seats.owned(reader) > 0) {
        own.add(round.readers().get(reader).id());
      }
    }
    int helpers =
        (int)
            formed.groups().stream()
                .flatMap(group -> group.readers().stream())
                .filter(reader -> !own.contains(reader))
                .count();
    return new Worth(formed.unread().size(), helpers, formed.spread());
  }

  /** Every promise of a group, read from the answer itself. */
  private static void isKept(String name, Round round, Formed formed) {
    Set<String> seated = new HashSet<>();
    Set<String> read = new HashSet<>();
    for (Group group : formed.groups()) {
      assertThat(group.readers()).as(name).hasSizeBetween(2, 3);
      assertThat(group.days()).as(name).isNotEmpty();
      group.readers().forEach(id -> assertThat(seated.add(id)).as(name).isTrue());
      for (Reading reading : group.bundle()) {
        PlanToRead plan = plan(round, reading.plan());
        assertThat(read.add(plan.id())).as(name).isTrue();
        assertThat(group.readers()).as(name).contains(reading.own(), reading.other());
        assertThat(plan.former()).as(name).doesNotContain(reading.own(), reading.other());
        assertThat(reader(round, reading.other()).families())
            .as(name)
            .doesNotContain(plan.family());
        assertThat(reading.standsFor()).as(name).isEqualTo(plan.superintendent());
        if (reading.isStoodIn()) {
          assertThat(reader(round, plan.superintendent()).substitutes())
              .as(name)
              .contains(reading.own());
        }
      }
      group.readers().stream()
          .map(id -> reader(round, id))
          .forEach(reader -> assertThat(reader.days()).as(name).containsAll(group.days()));
    }
    formed.unread().forEach(unread -> assertThat(read.add(unread.plan())).as(name).isTrue());
    assertThat(read).as(name).hasSize(round.plans().size());
  }

  private static PlanToRead plan(Round round, String id) {
    List<PlanToRead> found = round.plans().stream().filter(p -> p.id().equals(id)).toList();
    return found.get(0);
  }

  private static Reader reader(Round round, String id) {
    return round.readers().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }
}

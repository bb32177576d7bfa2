package org.almanac.matching;

import static org.almanac.matching.AnIntake.pair;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a coordinator holds fast, changes and sees the loss of. */
class LocksTest {

  @Test
  void a_lock_holds_and_the_rest_is_matched_around_it() {
    Match match = two().lock("m1", "e2").solved().match();

    assertThat(match.proposals())
        .extracting(Proposal::pairing)
        .containsExactly(pair("m1", "e2"), pair("m2", "e1"));
    assertThat(match.of("m1").orElseThrow().standing()).isEqualTo(Standing.LOCKED);
    assertThat(match.of("m2").orElseThrow().standing()).isEqualTo(Standing.PROPOSED);
  }

  @Test
  void a_lock_that_may_not_be_is_refused_with_every_reason_and_not_held() {
    Match match =
        two()
            .bar(Bar.supervises("e2", "m1"))
            .bar(Bar.wish("m1", "e2", "language"))
            .lock("m1", "e2")
            .solved()
            .match();

    assertThat(match.refused())
        .containsExactly(
            new Obstacle(pair("m1", "e2"), Ground.SUPERVISES, null, Map.of()),
            new Obstacle(pair("m1", "e2"), Ground.WISH, "language", Map.of()));
    assertThat(match.of("m1").orElseThrow().pairing().mentor()).isEqualTo("e1");
  }

  @Test
  void a_lock_finds_a_mentor_full_or_a_member_taken() {
    Match match =
        two()
            .accepted("m1", "e1")
            .lock("m1", "e1")
            .lock("m1", "e2")
            .lock("m2", "e1")
            .solved()
            .match();

    assertThat(match.refused())
        .containsExactly(
            new Obstacle(pair("m1", "e2"), Ground.TAKEN, null, Map.of()),
            new Obstacle(pair("m2", "e1"), Ground.FULL, null, Map.of()));
    assertThat(match.value().served()).isEqualTo(2);
  }

  @Test
  void a_locked_pair_that_fits_badly_spoils_nobody_elses_worst() {
    Match match = two().mentor("e3", 1).lock("m1", "e3").solved().match();

    assertThat(match.value()).isEqualTo(new Value(2, 1000, 1000));
  }

  @Test
  void what_letting_a_lock_go_would_bring_stands_beside_it() {
    Matching matching = two().lock("m1", "e2").solved();

    assertThat(matching.alternatives())
        .contains(new Alternative(pair("m1", "e2"), "e1", new Difference(0, 1000, 2000)));
  }

  @Test
  void a_locked_pair_that_fits_badly_is_the_worst_against_which_its_next_best_is_told() {
    Matching matching = two().mentor("e3", 1).lock("m1", "e3").solved();

    assertThat(matching.match().worst()).isZero();
    assertThat(matching.alternatives())
        .containsExactly(
            new Alternative(pair("m1", "e3"), "e1", new Difference(0, 1000, 1000)),
            new Alternative(pair("m2", "e2"), "e1", new Difference(0, 0, -1000)));
  }

  @Test
  void the_worst_of_a_match_is_the_worst_that_the_loss_of_an_edit_tells() {
    Matching matching = two().mentor("e3", 1).lock("m1", "e3").solved();

    List<Pairing> pairs = matching.match().proposals().stream().map(Proposal::pairing).toList();
    assertThat(matching.match().worst()).isEqualTo(matching.loss(pairs).value().worst());
  }

  @Test
  void an_edited_match_costs_what_it_lacks_by_the_three_orders() {
    Matching matching = two().solved();

    assertThat(matching.loss(List.of(pair("m1", "e1"), pair("m2", "e2"))))
        .isEqualTo(new Loss(new Value(2, 1000, 2000), new Difference(0, 0, 0), List.of()));
    assertThat(matching.loss(List.of(pair("m1", "e2"), pair("m2", "e1"))))
        .isEqualTo(new Loss(new Value(2, 0, 0), new Difference(0, -1000, -2000), List.of()));
    assertThat(matching.loss(List.of(pair("m1", "e1"))))
        .isEqualTo(new Loss(new Value(1, 1000, 1000), new Difference(-1, 0, -1000), List.of()));
  }

  @Test
  void the_loss_of_locks_is_seen_too() {
    Matching matching = two().lock("m1", "e2").solved();

    assertThat(
            matching
                .loss(matching.match().proposals().stream().map(Proposal::pairing).toList())
                .difference())
        .isEqualTo(new Difference(0, -1000, -2000));
  }

  @Test
  void an_edit_that_may_not_be_is_refused_and_not_counted() {
    Matching matching = two().bar(Bar.supervises("e2", "m1")).accepted("m2", "e2").solved();

    Loss loss = matching.loss(List.of(pair("m1", "e2")));
    assertThat(loss.refused())
        .extracting(Obstacle::ground)
        .containsExactly(Ground.SUPERVISES, Ground.FULL);
    assertThat(loss.value()).isEqualTo(new Value(1, 1000, 1000));
    assertThat(loss.difference()).isEqualTo(new Difference(-1, 0, -1000));
  }

  /** m1 and e1 fit, m2 and e2 fit, and nothing else. */
  private static AnIntake two() {
    return new AnIntake()
        .member("m1", "a")
        .member("m2", "b")
        .mentor("e1", 1, "a")
        .mentor("e2", 1, "b");
  }
}

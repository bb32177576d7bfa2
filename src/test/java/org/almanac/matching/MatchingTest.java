package org.almanac.matching;

import static org.almanac.matching.AnIntake.pair;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingTest {

  @Test
  void more_members_than_places_serves_the_most_and_no_mentor_beyond_capacity() {
    Match match =
        new AnIntake()
            .member("m1", "a")
            .member("m2", "a")
            .member("m3", "a")
            .member("m4", "a")
            .mentor("e1", 2, "a")
            .mentor("e2", 1)
            .solved()
            .match();

    assertThat(match.value().served()).isEqualTo(3);
    assertThat(match.unserved()).hasSize(1);
    assertThat(match.proposals())
        .filteredOn(proposal -> proposal.pairing().mentor().equals("e1"))
        .hasSize(2);
    assertThat(match.overfull()).isEmpty();
  }

  @Test
  void no_mentor_who_may_is_told_and_never_a_silent_bad_match() {
    Matching matching =
        new AnIntake()
            .member("m1")
            .mentor("e1", 1)
            .mentor("e2", 1)
            .bar(Bar.supervises("e1", "m1"))
            .bar(Bar.avoided("m1", "e2"))
            .solved();

    assertThat(matching.match().proposals()).isEmpty();
    assertThat(matching.match().unserved()).containsExactly("m1");
    assertThat(matching.unmatched())
        .singleElement()
        .satisfies(
            unmatched -> {
              assertThat(unmatched.mentors())
                  .isEqualTo(Map.of(Ground.SUPERVISES, 1, Ground.AVOIDED, 1));
              assertThat(unmatched.relaxations()).isEmpty();
              assertThat(unmatched.smallest()).isEmpty();
            });
  }

  @Test
  void a_mentor_who_cuts_capacity_keeps_everybody_is_named_and_gets_nobody_new() {
    Match match =
        new AnIntake()
            .member("m1")
            .member("m2")
            .mentor(AnIntake.with("e1", 1, 2))
            .mentor("e2", 1)
            .accepted("m1", "e2")
            .solved()
            .match();

    assertThat(match.overfull()).containsExactly(new Match.Overfull("e1", 2, 1));
    assertThat(match.of("m1").orElseThrow().standing()).isEqualTo(Standing.ACCEPTED);
    assertThat(match.unserved()).containsExactly("m2");
  }

  @Test
  void accepted_pairs_beyond_a_cut_capacity_stay() {
    Match match =
        new AnIntake()
            .member("m1")
            .member("m2")
            .member("m3")
            .mentor("e1", 1)
            .accepted("m1", "e1")
            .accepted("m2", "e1")
            .solved()
            .match();

    assertThat(match.proposals())
        .extracting(Proposal::pairing)
        .containsExactly(pair("m1", "e1"), pair("m2", "e1"));
    assertThat(match.overfull()).containsExactly(new Match.Overfull("e1", 2, 1));
    assertThat(match.unserved()).containsExactly("m3");
  }

  @Test
  void a_mentor_who_became_the_supervisor_is_told_and_not_taken_away() {
    Match match =
        new AnIntake()
            .member("m1")
            .mentor("e1", 1)
            .bar(Bar.supervises("e1", "m1"))
            .accepted("m1", "e1")
            .solved()
            .match();

    assertThat(match.proposals()).hasSize(1);
    assertThat(match.doubtful())
        .containsExactly(new Obstacle(pair("m1", "e1"), Ground.SUPERVISES, null, Map.of()));
  }

  @Test
  void serving_one_more_comes_before_a_better_fit() {
    Match match =
        new AnIntake()
            .member("m1", "a")
            .member("m2", "a")
            .mentor("e1", 1, "a")
            .mentor("e2", 1)
            .bar(Bar.supervises("e2", "m2"))
            .solved()
            .match();

    assertThat(match.proposals())
        .extracting(Proposal::pairing)
        .containsExactly(pair("m1", "e2"), pair("m2", "e1"));
  }

  @Test
  void the_worst_off_pair_comes_before_the_total() {
    // m1 with e1 and m2 with e2 would be 1000 and 0; the other way round it is 500 and 250
    Match match =
        new AnIntake()
            .member("m1", "a", "b", "c", "d")
            .member("m2", "e", "f", "g", "h")
            .mentor("e1", 1, "a", "b", "c", "d", "e")
            .mentor("e2", 1, "a", "b")
            .solved()
            .match();

    assertThat(match.value()).isEqualTo(new Value(2, 250, 750));
    assertThat(match.of("m2").orElseThrow().pairing().mentor()).isEqualTo("e1");
  }

  @Test
  void among_equals_the_total_decides() {
    Match match =
        new AnIntake()
            .member("m1", "a", "b")
            .member("m2", "a", "c")
            .mentor("e1", 1, "a", "b")
            .mentor("e2", 1, "a", "c")
            .solved()
            .match();

    assertThat(match.value()).isEqualTo(new Value(2, 1000, 2000));
  }

  @Test
  void a_veto_is_never_shown_to_the_other_side() {
    Matching matching =
        new AnIntake()
            .member("m1")
            .mentor("relative", 1)
            .mentor("e2", 1)
            .bar(Bar.avoided("m1", "relative"))
            .lock("m1", "relative")
            .solved();

    assertThat(matching.obstacles(pair("m1", "relative")))
        .extracting(Obstacle::ground)
        .containsExactly(Ground.AVOIDED);
    assertThat(matching.obstaclesToldToBoth(pair("m1", "relative"))).isEmpty();
    assertThat(matching.obstaclesToldToBoth(pair("m1", "e2"))).isEmpty();
    assertThat(matching.match().of("m1").orElseThrow().toString()).doesNotContain("relative");
    assertThat(matching.choices(3).toString()).doesNotContain("relative");
    assertThat(matching.match().refused()).hasToString("[Obstacle[secret]]");
    assertThat(Bar.avoided("m1", "relative").toString()).doesNotContain("relative");
  }

  @Test
  void nobody_mentors_whom_they_supervise_or_themselves() {
    Match match =
        new AnIntake()
            .member("p1")
            .member("p2")
            .mentor("p1", 2)
            .mentor("p3", 1)
            .bar(Bar.supervises("p3", "p1"))
            .solved()
            .match();

    assertThat(match.unserved()).containsExactly("p1");
    assertThat(match.of("p2")).isPresent();
  }

  @Test
  void who_has_a_free_mentor_is_served_even_where_nothing_fits() {
    Match match = new AnIntake().member("m1", "a").mentor("e1", 1, "b").solved().match();

    assertThat(match.value()).isEqualTo(new Value(1, 0, 0));
  }
}

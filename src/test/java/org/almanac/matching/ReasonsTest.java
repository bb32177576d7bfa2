package org.almanac.matching;

import static org.almanac.matching.AnIntake.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why a pair is a pair, criterion by criterion. */
class ReasonsTest {
  private static final Spot OSHAWA = new Spot(43.90, -78.86);
  private static final Spot MILTON = new Spot(43.51, -79.88);
  private static final NewMember MEMBER =
      new NewMember(
          "m1",
          "superintendents",
          "superintendent",
          Set.of("enrolment", "busing", "housing"),
          Set.of("budget", "trustees"),
          OSHAWA,
          20_000,
          null);
  private static final Mentor MENTOR =
      new Mentor(
          "e1",
          Set.of("principal", "superintendent"),
          7,
          Set.of("busing", "enrolment", "rural"),
          Set.of("budget", "data"),
          MILTON,
          80_000,
          1,
          0,
          YearsServed.NONE,
          AnIntake.BEGINS);

  @Test
  void each_criterion_says_what_they_have_in_common() {
    Proposal proposal = proposal(Weights.EVEN);

    assertThat(proposal.reasons())
        .containsExactly(
            new Reason(Criterion.ISSUES, 666, 1, List.of("busing", "enrolment"), Map.of("of", 3)),
            new Reason(Criterion.GEOGRAPHY, 690, 1, List.of(), Map.of("km", 93)),
            new Reason(
                Criterion.SIZE, 250, 1, List.of(), Map.of("member", 20_000, "mentor", 80_000)),
            new Reason(Criterion.EXPERTISE, 850, 1, List.of("superintendent"), Map.of("years", 7)),
            new Reason(Criterion.NEEDS, 500, 1, List.of("budget"), Map.of("of", 2)));
    assertThat(proposal.score()).isEqualTo((666 + 690 + 250 + 850 + 500 + 2) / 5);
  }

  @Test
  void weights_count_as_set() {
    Weights weights = new Weights(Map.of(Criterion.SIZE, 3, Criterion.NEEDS, 1), Map.of(), 300, 10);

    assertThat(proposal(weights).score()).isEqualTo((3 * 250 + 500 + 3) / 4);
  }

  @Test
  void a_criterion_of_weight_zero_is_told_and_counts_nothing() {
    Proposal proposal = proposal(AnIntake.NEEDS);

    assertThat(proposal.score()).isEqualTo(500);
    assertThat(proposal.reasons()).hasSize(5);
    assertThat(proposal.reasons().get(0).weight()).isZero();
    assertThat(proposal.reasons().get(0).score()).isEqualTo(666);
  }

  @Test
  void where_nothing_counts_everybody_is_served_all_the_same() {
    Proposal proposal = proposal(new Weights(Map.of(), Map.of(), 300, 10));

    assertThat(proposal.score()).isZero();
  }

  @Test
  void what_is_unknown_counts_half_and_says_so() {
    Match match =
        new AnIntake()
            .weights(Weights.EVEN)
            .member("m1")
            .mentor(AnIntake.at("e1", null))
            .solved()
            .match();

    assertThat(match.proposals().get(0).reasons())
        .allSatisfy(
            reason -> {
              assertThat(reason.numbers()).containsEntry("unknown", 1);
              assertThat(reason.score())
                  .isEqualTo(reason.criterion() == Criterion.EXPERTISE ? 250 : 500);
            });
  }

  @Test
  void far_is_where_geography_ends() {
    Weights near = new Weights(Map.of(Criterion.GEOGRAPHY, 1), Map.of(), 93, 10);

    assertThat(proposal(near).score()).isZero();
    assertThat(OSHAWA.km(OSHAWA)).isZero();
    assertThat(OSHAWA.km(new Spot(49.28, -123.12))).isBetween(3300, 3400);
  }

  @Test
  void a_pair_says_the_next_best_and_what_it_would_cost() {
    Matching matching =
        new AnIntake()
            .member("m1", "a", "b")
            .member("m2", "a", "b")
            .mentor("e1", 1, "a", "b")
            .mentor("e2", 1, "a", "b")
            .mentor("e3", 1, "a")
            .bar(Bar.supervises("e2", "m2"))
            .bar(Bar.supervises("e3", "m2"))
            .solved();

    assertThat(matching.alternatives())
        .containsExactly(
            new Alternative(pair("m1", "e2"), "e3", new Difference(0, -500, -500)),
            new Alternative(pair("m2", "e1"), null, new Difference(-1, 0, -1000)));
  }

  @Test
  void three_to_choose_from_are_such_that_as_many_are_served() {
    Matching matching =
        new AnIntake()
            .member("m1", "a", "b", "c", "d")
            .member("m2", "a")
            .mentor("e1", 1, "a")
            .mentor("e2", 1, "a", "b", "c", "d")
            .mentor("e3", 1, "a", "b")
            .mentor("e4", 1, "a", "b", "c")
            .mentor("e5", 1)
            .bar(Bar.supervises("e2", "m2"))
            .bar(Bar.supervises("e3", "m2"))
            .bar(Bar.supervises("e4", "m2"))
            .bar(Bar.supervises("e5", "m2"))
            .solved();

    // with e1 nobody would be left for m2
    assertThat(matching.choices(3).get("m1"))
        .extracting(choice -> choice.pairing().mentor())
        .containsExactly("e2", "e4", "e3");
    assertThat(matching.choices(3).get("m2"))
        .extracting(choice -> choice.pairing().mentor())
        .containsExactly("e1");
    assertThat(matching.choices(9).get("m1")).hasSize(4);
  }

  @Test
  void a_mentor_who_has_said_nothing_is_unknown_and_not_new_as_a_leader() {
    Mentor silent =
        new Mentor(
            "e1",
            Set.of(),
            0,
            Set.of("busing"),
            Set.of(),
            MILTON,
            80_000,
            1,
            0,
            YearsServed.NONE,
            AnIntake.BEGINS,
            false);
    List<Reason> reasons =
        new AnIntake()
            .weights(Weights.EVEN)
            .member(MEMBER)
            .mentor(silent)
            .solved()
            .match()
            .proposals()
            .get(0)
            .reasons();
    assertThat(reasons)
        .filteredOn(Reason::isOfMentor)
        .extracting(Reason::criterion, Reason::score)
        .containsExactly(tuple(Criterion.EXPERTISE, 500), tuple(Criterion.NEEDS, 500));
  }

  private static Proposal proposal(Weights weights) {
    return new AnIntake()
        .weights(weights)
        .member(MEMBER)
        .mentor(MENTOR)
        .solved()
        .match()
        .proposals()
        .get(0);
  }
}

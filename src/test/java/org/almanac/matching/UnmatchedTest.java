package org.almanac.matching;

import static org.almanac.matching.AnIntake.pair;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has no mentor, why, and which smallest change would help. */
class UnmatchedTest {
  private static final Spot HERE = new Spot(44, -79);

  @Test
  void one_more_place_with_whom_fits_best_first() {
    List<Relaxation> relaxations =
        only(new AnIntake()
                .member("m1", "a", "b")
                .member("m2", "a", "b")
                .member("m3", "a", "b")
                .mentor("e1", 1, "a")
                .mentor("e2", 1, "a", "b")
                .solved())
            .relaxations();

    assertThat(relaxations)
        .containsExactly(
            new Relaxation(place("e2"), "e2", new Difference(1, 0, 1000)),
            new Relaxation(place("e1"), "e1", new Difference(1, 0, 500)));
  }

  @Test
  void a_change_that_only_serves_one_instead_of_another_is_no_help() {
    Unmatched unmatched =
        only(
            new AnIntake()
                .member("m1")
                .member("m2")
                .mentor("e1", 1)
                .mentor("e2", 0)
                .bar(Bar.avoided("m2", "e2"))
                .bar(Bar.supervises("e2", "m1"))
                .lock("m1", "e1")
                .solved());

    // the lock holds m1; without it m1 and m2 both have e1 alone
    assertThat(unmatched.relaxations()).extracting(Relaxation::change).containsExactly(place("e1"));
    assertThat(unmatched.mentors()).isEqualTo(Map.of(Ground.FULL, 1, Ground.AVOIDED, 1));
  }

  @Test
  void the_chain_of_who_moves_on_is_found() {
    Unmatched unmatched =
        only(
            new AnIntake()
                .member("m1")
                .member("m2")
                .mentor("e1", 1)
                .mentor("e2", 0)
                .bar(Bar.avoided("m2", "e2"))
                .solved());

    assertThat(unmatched.relaxations())
        .extracting(Relaxation::change)
        .containsExactlyInAnyOrder(place("e1"), place("e2"));
  }

  @Test
  void a_wider_distance_is_the_least_that_helps() {
    Unmatched unmatched =
        only(
            new AnIntake()
                .limits(new Limits(2, null, null, 50, false))
                .member(AnIntake.at("m1", HERE, 20))
                .mentor(AnIntake.at("e1", new Spot(44.3, -79)))
                .mentor(AnIntake.at("e2", new Spot(44.6, -79)))
                .mentor(AnIntake.at("e3", new Spot(44.2, -79)))
                .bar(Bar.supervises("e3", "m1"))
                .solved());

    assertThat(unmatched.mentors()).isEqualTo(Map.of(Ground.DISTANCE, 3, Ground.SUPERVISES, 1));
    assertThat(unmatched.smallest().orElseThrow())
        .isEqualTo(
            new Relaxation(
                new Change(Change.Kind.DISTANCE, null, null, null, 33),
                "e1",
                new Difference(1, -500, 500)));
    assertThat(unmatched.relaxations()).hasSize(1);
  }

  @Test
  void a_wish_of_the_members_own_may_be_left_out() {
    Unmatched unmatched =
        only(
            new AnIntake()
                .member("m1")
                .mentor("e1", 1)
                .mentor("e2", 1)
                .bar(Bar.wish("m1", "e1", "french"))
                .bar(Bar.wish("m1", "e2", "french"))
                .bar(Bar.wish("m1", "e2", "by telephone"))
                .solved());

    assertThat(unmatched.relaxations())
        .extracting(Relaxation::change)
        .containsExactly(new Change(Change.Kind.WISH, null, null, "french", 0));
    assertThat(unmatched.smallest().orElseThrow().instead()).isEqualTo("e1");
  }

  @Test
  void a_person_to_avoid_and_supervision_are_never_proposed_to_be_left_out() {
    Unmatched unmatched =
        only(
            new AnIntake()
                .member("m1")
                .mentor("e1", 1)
                .mentor("e2", 1)
                .mentor("e3", 1)
                .bar(Bar.avoided("m1", "e1"))
                .bar(Bar.supervises("e2", "m1"))
                .bar(Bar.wish("m1", "e3", "french"))
                .bar(Bar.avoided("m1", "e3"))
                .solved());

    assertThat(unmatched.relaxations()).isEmpty();
  }

  @Test
  void a_lock_may_be_let_go_and_an_accepted_pair_never() {
    AnIntake people =
        new AnIntake()
            .member("m1")
            .member("m2")
            .mentor("e1", 1)
            .mentor("e2", 1)
            .bar(Bar.supervises("e2", "m2"));

    assertThat(only(people.lock("m1", "e1").solved()).relaxations())
        .extracting(Relaxation::change)
        .containsExactly(
            new Change(Change.Kind.LOCK, null, pair("m1", "e1"), null, 0), place("e1"));
    assertThat(only(people.accepted("m1", "e1").solved()).relaxations())
        .extracting(Relaxation::change)
        .containsExactly(place("e1"));
  }

  @Test
  void the_preparation_or_one_more_year_may_be_what_is_wanting() {
    Unmatched unmatched =
        only(
            new AnIntake()
                .limits(Limits.ASSOCIATION)
                .member("m1")
                .mentor(AnIntake.prepared("late", AnIntake.BEGINS.plusDays(1)))
                .mentor(AnIntake.prepared("never", null))
                .mentor(AnIntake.served("one year short", new YearsServed(2, 2, null)))
                .mentor(AnIntake.served("two years short", new YearsServed(3, 3, null)))
                .solved());

    assertThat(unmatched.mentors()).isEqualTo(Map.of(Ground.PREPARED, 2, Ground.YEARS, 2));
    assertThat(unmatched.relaxations())
        .extracting(Relaxation::change)
        .containsExactly(
            new Change(Change.Kind.PREPARATION, "late", null, null, 0),
            new Change(Change.Kind.PREPARATION, "never", null, null, 0),
            new Change(Change.Kind.YEAR, "one year short", null, null, 0));
  }

  @Test
  void a_contract_of_two_years_and_one_and_five_years_in_all_block_a_mentor() {
    Matching matching =
        new AnIntake()
            .limits(Limits.ASSOCIATION)
            .member("m1")
            .mentor(AnIntake.served("fits", new YearsServed(1, 3, null)))
            .mentor(AnIntake.served("contract", new YearsServed(2, 2, null)))
            .mentor(AnIntake.served("in all", new YearsServed(0, 4, null)))
            .mentor(AnIntake.served("own limit", new YearsServed(1, 1, 2)))
            .solved();

    assertThat(matching.match().of("m1").orElseThrow().pairing().mentor()).isEqualTo("fits");
    assertThat(matching.choices(9).get("m1")).hasSize(1);
    assertThat(years(matching, "contract")).containsExactly(Map.of("years", 4, "limit", 3));
    assertThat(years(matching, "in all")).containsExactly(Map.of("years", 6, "limit", 5));
    assertThat(years(matching, "own limit")).containsExactly(Map.of("years", 3, "limit", 2));
  }

  @Test
  void limits_in_years_are_as_the_organization_sets_them() {
    Match match =
        new AnIntake()
            .limits(new Limits(1, 9, null, null, false))
            .member("m1")
            .mentor(AnIntake.served("e1", new YearsServed(8, 80, null)))
            .solved()
            .match();

    assertThat(match.value().served()).isEqualTo(1);
  }

  private static List<Map<String, Integer>> years(Matching matching, String mentor) {
    return matching.obstacles(pair("m1", mentor)).stream().map(Obstacle::numbers).toList();
  }

  private static Change place(String mentor) {
    return new Change(Change.Kind.PLACE, mentor, null, null, 0);
  }

  private static Unmatched only(Matching matching) {
    assertThat(matching.unmatched()).hasSize(1);
    return matching.unmatched().get(0);
  }
}

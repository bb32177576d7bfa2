package org.almanac.moderating;

import static org.almanac.moderating.ARound.MONDAY;
import static org.almanac.moderating.ARound.WEDNESDAY;
import static org.almanac.moderating.ARound.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is settled stays, and the rest is formed around it. */
class SettledTest {
  private final Round round =
      new ARound()
          .superintendent("ana", 8)
          .superintendent("joy", 8)
          .superintendent("kim", 8)
          .superintendent("lee", 8)
          .superintendent("sam", 8)
          .round();

  private final Formed now = Moderating.form(round);

  @Test
  void who_is_to_sit_together_does_and_nobody_else_with_them() {
    Set<String> two = Set.of("ana", "sam");
    Settled settled = Settled.NOTHING.together(two);
    Formed then = Moderating.form(round.with(settled));
    assertThat(then.keeps(settled)).isTrue();
    assertThat(then.groups()).anyMatch(group -> Set.copyOf(group.readers()).equals(two));
    assertThat(then.unread()).isEmpty();
    assertThat(Settled.NOTHING.together(two).without(Set.of("sam"))).isEqualTo(Settled.NOTHING);
  }

  @Test
  void every_place_that_is_offered_to_a_superintendent_is_one_where_they_then_sit() {
    List<Move> moves = Move.of(round, now, "ana");
    assertThat(moves).hasSizeGreaterThan(1).allMatch(move -> move.reader().equals("ana"));
    for (Move move : moves) {
      Settled settled = move.after(round, now);
      Formed then = Moderating.groups(round.with(settled));
      assertThat(then.keeps(settled)).as(move.toString()).isTrue();
      assertThat(then.left(round)).isZero();
    }
  }

  @Test
  void a_plan_that_moves_is_read_by_somebody_there_in_the_place_of_its_own_superintendent() {
    Group from = now.groups().get(0);
    Group to = now.groups().get(1);
    String plan = from.bundle().get(0).plan();
    Move move =
        Move.ofPlan(round, now, plan).stream()
            .filter(one -> one.group() == to.number())
            .findFirst()
            .orElseThrow();
    Formed then = Moderating.form(round.with(move.after(round, now)));
    Reading moved = reading(then, plan);
    assertThat(to.readers()).contains(moved.own(), moved.other());
    assertThat(moved.standsFor()).isEqualTo(from.bundle().get(0).own());
    assertThat(moved.isStoodIn()).isTrue();
  }

  @Test
  void another_second_reader_is_offered_in_the_own_group_and_never_the_own_family() {
    Group three =
        now.groups().stream().filter(one -> one.readers().size() == 3).findFirst().orElseThrow();
    Reading before = three.bundle().get(0);
    Move move =
        Move.ofPlan(round, now, before.plan()).stream()
            .filter(one -> one.group() == three.number())
            .findFirst()
            .orElseThrow();
    Formed then = Moderating.form(round.with(move.after(round, now)));
    assertThat(reading(then, before.plan()).own()).isEqualTo(before.own());
    assertThat(reading(then, before.plan()).other())
        .isEqualTo(move.reader())
        .isNotEqualTo(before.other());
  }

  @Test
  void who_have_no_day_together_are_not_seated_together_whatever_is_settled() {
    Round apart =
        new ARound()
            .superintendent("ana", 2)
            .superintendent("joy", 2)
            .superintendent("kim", 2, Set.of(MONDAY, WEDNESDAY))
            .superintendent("lee", 2, Set.of(WEDNESDAY))
            .round();
    Settled settled = Settled.NOTHING.together(Set.of("ana", "lee"));
    assertThat(Moderating.groups(apart.with(settled)).keeps(settled)).isFalse();
  }

  @Test
  void of_whom_or_what_is_no_more_nothing_stays_settled() {
    Settled old =
        new Settled(
            List.of(Set.of("ana", "gone")),
            Map.of("ana1", "gone", "closed", "lee"),
            Map.of("ana2", "lee"));
    assertThat(round.with(old).settled())
        .isEqualTo(new Settled(List.of(), Map.of(), Map.of("ana2", "lee")));
  }
}

package org.almanac.moderating;

import static org.almanac.moderating.ARound.MONDAY;
import static org.almanac.moderating.ARound.TUESDAY;
import static org.almanac.moderating.ARound.WEDNESDAY;
import static org.almanac.moderating.ARound.unread;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Never a silent bad group: what can't be met, why, and the smallest change that would help. */
class UnreadTest {
  @Test
  void a_plan_whose_own_superintendent_is_away_without_a_substitute_waits_for_a_stand_in() {
    Formed formed =
        new ARound().away("ana", 1).superintendent("lee", 2).superintendent("sam", 2).formed();
    assertThat(unread(formed, "ana1"))
        .isEqualTo(
            new Unread(
                "ana1",
                Ground.NO_OWN_READER,
                Map.of("ana", Hindrance.AWAY),
                Optional.of(Change.standIn("lee", "ana"))));
  }

  @Test
  void who_is_away_is_never_asked_for_a_day() {
    Formed formed = new ARound().away("ana", 1).superintendent("lee", 2).formed();
    assertThat(unread(formed, "ana1").helps()).isEmpty();
    assertThat(unread(formed, "lee1").hindered()).isEqualTo(Map.of("ana", Hindrance.AWAY));
  }

  @Test
  void a_superintendent_who_meets_nobody_is_asked_for_one_day() {
    Formed formed =
        new ARound()
            .superintendent("ana", 2, Set.of(WEDNESDAY))
            .superintendent("lee", 2)
            .superintendent("sam", 2)
            .formed();
    assertThat(unread(formed, "ana1"))
        .isEqualTo(
            new Unread(
                "ana1",
                Ground.NO_COMMON_DAY,
                Map.of("lee", Hindrance.NO_COMMON_DAY, "sam", Hindrance.NO_COMMON_DAY),
                Optional.of(Change.day("ana", MONDAY))));
    assertThat(formed.groups()).hasSize(1);
  }

  @Test
  void nobody_is_asked_to_read_where_they_led_before() {
    Formed formed =
        new ARound()
            .superintendent("ana", 0)
            .plan("old", "ana", "lee", "sam")
            .superintendent("lee", 2)
            .superintendent("sam", 2)
            .formed();
    assertThat(unread(formed, "old"))
        .isEqualTo(
            new Unread(
                "old",
                Ground.NOBODY_FROM_ANOTHER_FAMILY,
                Map.of("lee", Hindrance.FORMER, "sam", Hindrance.FORMER),
                Optional.empty()));
    assertThat(formed.unread()).hasSize(1);
  }

  @Test
  void a_group_that_needs_its_members_lets_none_go() {
    Formed formed =
        new ARound()
            .superintendent("ana", 1, Set.of(MONDAY))
            .superintendent("kim", 3, Set.of(TUESDAY))
            .superintendent("lee", 3, Set.of(MONDAY, TUESDAY))
            .formed();
    assertThat(unread(formed, "ana1").ground()).isEqualTo(Ground.NO_GROUP_LEFT);
    assertThat(unread(formed, "ana1").helps()).contains(Change.day("kim", MONDAY));
  }

  @Test
  void loads_that_no_group_brings_together_say_which_day_would_help() {
    Formed formed =
        new ARound()
            .superintendent("ana", 9, Set.of(MONDAY))
            .superintendent("kim", 9, Set.of(MONDAY))
            .superintendent("lee", 1, Set.of(TUESDAY))
            .superintendent("sam", 1, Set.of(TUESDAY))
            .formed();
    assertThat(formed.unread()).isEmpty();
    assertThat(formed.spread()).isEqualTo(16);
    assertThat(formed.isEven()).isFalse();
    // one day alone leaves two apart from two
    assertThat(formed.evener()).isEmpty();
  }

  @Test
  void one_day_more_that_brings_loads_together_is_named() {
    Formed formed =
        new ARound()
            .superintendent("ana", 9, Set.of(MONDAY))
            .superintendent("kim", 9, Set.of(MONDAY, TUESDAY))
            .superintendent("lee", 1, Set.of(TUESDAY))
            .superintendent("sam", 1, Set.of(MONDAY))
            .formed();
    assertThat(formed.isEven()).isTrue();
    Formed apart =
        new ARound()
            .superintendent("ana", 9, Set.of(MONDAY))
            .superintendent("kim", 9, Set.of(MONDAY))
            .superintendent("lee", 1, Set.of(TUESDAY))
            .superintendent("sam", 1, Set.of(MONDAY, TUESDAY))
            .formed();
    assertThat(apart.isEven()).isFalse();
    assertThat(apart.evener()).contains(Change.day("lee", MONDAY));
  }
}

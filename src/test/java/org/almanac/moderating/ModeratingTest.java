package org.almanac.moderating;

import static org.almanac.moderating.ARound.MONDAY;
import static org.almanac.moderating.ARound.TUESDAY;
import static org.almanac.moderating.ARound.WEDNESDAY;
import static org.almanac.moderating.ARound.reading;
import static org.almanac.moderating.ARound.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Superintendents to groups, plans to their readers: handbook 4 and edge cases 16 to 22. */
class ModeratingTest {
  @Test
  void every_plan_is_read_by_its_own_superintendent_and_one_from_another_family() {
    Formed formed =
        new ARound()
            .superintendent("ana", 9)
            .superintendent("lee", 7)
            .superintendent("kim", 8)
            .superintendent("sam", 10)
            .superintendent("joy", 8)
            .formed();
    assertThat(formed.unread()).isEmpty();
    assertThat(formed.groups()).hasSize(2);
    assertThat(formed.groups().stream().flatMap(group -> group.bundle().stream()))
        .hasSize(42)
        .allMatch(reading -> reading.plan().startsWith(reading.own()))
        .noneMatch(reading -> reading.other().equals(reading.own()));
  }

  @Test
  void loads_are_within_one_of_each_other() {
    Formed formed =
        new ARound()
            .superintendent("ana", 9)
            .superintendent("lee", 7)
            .superintendent("kim", 8)
            .superintendent("sam", 10)
            .superintendent("joy", 7)
            .formed();
    assertThat(formed.isEven()).isTrue();
    assertThat(formed.loads().sum()).isEqualTo(2 * 41);
    assertThat(formed.proved()).isTrue();
  }

  @Test
  void two_of_one_family_give_each_other_no_look_from_outside() {
    Reader one = new Reader("ana", Set.of("north"), Set.of(MONDAY), List.of());
    Reader two = new Reader("lee", Set.of("north"), Set.of(MONDAY), List.of());
    PlanToRead plan = new PlanToRead("plan", "north", "ana", Set.of());
    Formed formed = Moderating.form(new Round(List.of(plan), List.of(one, two), List.of()));
    assertThat(formed.groups()).isEmpty();
    assertThat(unread(formed, "plan"))
        .isEqualTo(
            new Unread(
                "plan",
                Ground.NOBODY_FROM_ANOTHER_FAMILY,
                Map.of("lee", Hindrance.SAME_FAMILY),
                Optional.empty()));
  }

  @Test
  void a_group_has_a_day_on_which_all_of_it_can() {
    Formed formed =
        new ARound()
            .superintendent("ana", 4, Set.of(MONDAY))
            .superintendent("lee", 4, Set.of(TUESDAY))
            .superintendent("kim", 4, Set.of(MONDAY, WEDNESDAY))
            .superintendent("sam", 4, Set.of(TUESDAY, WEDNESDAY))
            .formed();
    assertThat(formed.groups())
        .extracting(Group::readers)
        .containsExactly(List.of("ana", "kim"), List.of("lee", "sam"));
    assertThat(formed.groups())
        .extracting(Group::days)
        .containsExactly(List.of(MONDAY), List.of(TUESDAY));
  }

  /** Edge case 16. */
  @Test
  void the_substitute_of_a_superintendent_on_leave_reads_and_it_is_said_for_whom() {
    Formed formed =
        new ARound()
            .away("ana", 2, "sam")
            .superintendent("lee", 2)
            .superintendent("sam", 0)
            .formed();
    assertThat(reading(formed, "ana1")).isEqualTo(new Reading("ana1", "sam", "ana", "lee"));
    assertThat(reading(formed, "ana1").isStoodIn()).isTrue();
    assertThat(formed.unread()).isEmpty();
  }

  /** Edge case 17. */
  @Test
  void a_substitute_who_is_a_party_to_the_case_is_refused_and_the_next_one_reads() {
    Formed formed =
        new ARound()
            .away("ana", 1, "sam", "kim")
            .plan("ana2", "ana", "sam")
            .superintendent("kim", 0)
            .superintendent("lee", 1)
            .superintendent("sam", 1)
            .formed();
    assertThat(reading(formed, "ana1").own()).isEqualTo("sam");
    assertThat(reading(formed, "ana2").own()).isEqualTo("kim");
    assertThat(reading(formed, "ana2").other()).isNotEqualTo("sam");
  }

  /** Edge case 21. */
  @Test
  void nobody_moderates_their_own_former_school() {
    Formed formed =
        new ARound()
            .superintendent("ana", 3)
            .superintendent("kim", 3)
            .superintendent("lee", 3)
            .plan("ana9", "ana", "kim")
            .formed();
    assertThat(formed.groups()).hasSize(1);
    assertThat(reading(formed, "ana9")).isEqualTo(new Reading("ana9", "ana", "ana", "lee"));
    assertThat(formed.isEven()).isTrue();
  }

  @Test
  void a_superintendent_who_led_the_school_as_principal_leaves_it_to_the_substitute() {
    Formed formed =
        new ARound()
            .superintendent("ana", 2, Set.of(MONDAY), "kim")
            .plan("ana9", "ana", "ana")
            .superintendent("kim", 2)
            .superintendent("lee", 2)
            .formed();
    assertThat(reading(formed, "ana9")).isEqualTo(new Reading("ana9", "kim", "ana", "lee"));
    assertThat(reading(formed, "ana1").own()).isEqualTo("ana");
  }

  /** Edge case 22. */
  @Test
  void late_plans_make_a_second_rounds_groups_without_breaking_the_first() {
    Formed first =
        new ARound()
            .superintendent("ana", 5)
            .superintendent("lee", 5)
            .superintendent("kim", 9)
            .superintendent("sam", 5)
            .formed();
    ARound late =
        new ARound()
            .superintendent("ana", 0)
            .plan("late", "ana")
            .superintendent("lee", 0)
            .superintendent("kim", 0)
            .superintendent("sam", 0)
            .after(first);
    Formed second = late.formed();
    assertThat(late.round().earlier()).isEqualTo(first.groups());
    assertThat(second.groups()).hasSize(1);
    assertThat(second.groups().get(0).number()).isEqualTo(first.groups().size() + 1);
    // one person is asked to come in for it, one who has read less than others
    assertThat(second.groups().get(0).readers()).hasSize(2).contains("ana").doesNotContain("kim");
  }

  @Test
  void a_plan_of_an_earlier_group_is_not_read_again() {
    Formed first = new ARound().superintendent("ana", 1).superintendent("lee", 1).formed();
    assertThatThrownBy(
            () ->
                new ARound()
                    .superintendent("ana", 1)
                    .superintendent("lee", 0)
                    .after(first)
                    .formed())
        .hasMessage("ana1 is in an earlier group");
  }

  @Test
  void the_same_round_gives_the_same_groups_in_whatever_order_its_people_come() {
    Round round =
        new ARound()
            .superintendent("ana", 3)
            .superintendent("lee", 4)
            .superintendent("kim", 2)
            .superintendent("sam", 5)
            .round();
    List<PlanToRead> plans = new ArrayList<>(round.plans());
    List<Reader> readers = new ArrayList<>(round.readers());
    Collections.reverse(plans);
    Collections.reverse(readers);
    assertThat(Moderating.form(new Round(plans, readers, List.of())))
        .isEqualTo(Moderating.form(round));
  }

  @Test
  void nothing_to_read_makes_no_groups_and_no_trouble() {
    Formed formed = new ARound().superintendent("ana", 0).superintendent("lee", 0).formed();
    assertThat(formed).isEqualTo(new Formed(List.of(), List.of(), Optional.empty(), true));
  }
}

package org.almanac.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingTest {
  private static final long SEED = 1;

  @Test
  void a_hundred_and_thirty_one_at_six_differ_by_at_most_one() {
    List<Table> tables = Seating.seat(district(131), 6, SEED);

    assertThat(tables).hasSize(22);
    assertThat(sizes(tables).getMin()).isEqualTo(5);
    assertThat(sizes(tables).getMax()).isEqualTo(6);
  }

  @Test
  void whatever_the_number_nobody_is_alone_and_no_table_has_two() {
    for (int guests = 3; guests <= 200; guests++) {
      for (int size = 1; size <= 9; size++) {
        List<Table> tables = Seating.seat(district(guests), size, SEED);
        IntSummaryStatistics sizes = sizes(tables);
        assertThat(sizes.getSum()).isEqualTo(guests);
        assertThat(sizes.getMin()).as(guests + " at " + size).isGreaterThanOrEqualTo(3);
        assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
        assertThat(sizes.getMax()).isLessThanOrEqualTo(Math.max(5, size));
      }
    }
  }

  @Test
  void two_people_share_a_table_and_nobody_needs_none() {
    assertThat(Seating.seat(district(2), 6, SEED)).hasSize(1);
    assertThat(Seating.seat(List.of(), 6, SEED)).isEmpty();
    assertThatThrownBy(() -> Seating.seat(district(2), 0, SEED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everybody_has_one_seat() {
    List<Guest> guests = district(160);

    assertThat(Seating.seat(guests, 7, SEED).stream().flatMap(table -> table.guests().stream()))
        .containsExactlyInAnyOrderElementsOf(guests);
  }

  @Test
  void a_new_principal_sits_with_the_own_mentor() {
    List<Guest> guests = district(148);
    for (int i = 0; i < 12; i++) {
      guests.add(member("new" + i, id(i * 7)));
    }
    for (long seed = 0; seed < 20; seed++) {
      assertThat(Seating.apart(Seating.seat(guests, 7, seed))).isEmpty();
    }
  }

  @Test
  void member_absent_mentor_present_drops_the_rule_that_day() {
    List<Guest> guests = district(20);
    guests.add(member("new", "somebody who is ill"));

    List<Table> tables = Seating.seat(guests, 7, SEED);
    assertThat(sizes(tables).getSum()).isEqualTo(21);
    assertThat(Seating.apart(tables)).isEmpty();
  }

  @Test
  void a_mentor_with_three_members_shares_a_table_of_four_with_all_of_them() {
    List<Guest> guests = district(40);
    List.of("new1", "new2", "new3").forEach(id -> guests.add(member(id, id(0))));
    guests.add(member("new4", id(1)));

    List<Table> tables = Seating.seat(guests, 4, SEED);
    assertThat(Seating.apart(tables)).isEmpty();
    assertThat(tableOf(tables, id(0)).guests())
        .extracting(Guest::id)
        .containsExactlyInAnyOrder(id(0), "new1", "new2", "new3");
  }

  @Test
  void a_mentor_with_four_members_is_too_many_for_a_table_of_four_and_it_says_why() {
    List<Guest> guests = district(35);
    List.of("new1", "new2", "new3", "new4").forEach(id -> guests.add(member(id, id(0))));

    List<Table> tables = Seating.seat(guests, 4, SEED);
    assertThat(Seating.apart(tables))
        .singleElement()
        .satisfies(
            apart -> {
              assertThat(apart.member().id()).isEqualTo("new4");
              assertThat(apart.mentor().id()).isEqualTo(id(0));
              assertThat(apart.belongTogether()).isEqualTo(5);
              assertThat(apart.seats()).isEqualTo(4);
              assertThat(apart.tooManyForATable()).isTrue();
            });
    assertThat(sizes(tables).getMin()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void groups_of_three_and_two_find_their_tables_even_when_it_is_tight() {
    List<Guest> guests = new ArrayList<>();
    for (String mentor : List.of("a", "b", "c", "d", "e")) {
      guests.add(guest(mentor, null, mentor, 10));
      guests.add(member(mentor + "1", mentor));
    }
    guests.add(member("a2", "a"));
    guests.add(member("b2", "b"));

    assertThat(Seating.apart(Seating.seat(guests, 6, SEED))).isEmpty();
  }

  @Test
  void groups_that_fit_no_room_are_parted_as_little_as_possible() {
    List<Guest> guests = new ArrayList<>();
    for (String mentor : List.of("a", "b", "c")) {
      guests.add(guest(mentor, null, mentor, 10));
      guests.add(member(mentor + "1", mentor));
    }

    // two tables of three: two pairs and one who sits between
    List<Apart> apart = Seating.apart(Seating.seat(guests, 3, SEED));
    assertThat(apart).hasSize(1);
    assertThat(apart.get(0).tooManyForATable()).isFalse();
  }

  @Test
  void neighbours_of_one_family_meet_others() {
    List<Guest> guests = district(160);

    assertThat(pairsOfOneFamily(Seating.seat(guests, 7, SEED)))
        .isLessThan(pairsOfOneFamily(inOrderOfArrival(guests, 7)) / 2);
  }

  @Test
  void a_table_has_a_focus_in_common() {
    List<Guest> guests = district(160);

    assertThat(pairsOfOneFocus(Seating.seat(guests, 7, SEED)))
        .isGreaterThan(2 * pairsOfOneFocus(inOrderOfArrival(guests, 7)));
  }

  @Test
  void people_who_sat_together_meet_somebody_new() {
    List<Guest> guests =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Guest(
                        id(i), null, null, null, 10 * i, Set.of(id(i % 2 == 0 ? i + 1 : i - 1))))
            .toList();

    for (Table table : Seating.seat(guests, 4, SEED)) {
      assertThat(table.guests())
          .noneMatch(guest -> guest.metBefore().stream().anyMatch(table::seats));
    }
  }

  @Test
  void the_same_people_and_seed_give_the_same_tables_in_whatever_order_they_come() {
    List<Guest> guests = district(160);
    guests.add(member("new", id(3)));
    List<Guest> shuffled = new ArrayList<>(guests);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(Seating.seat(shuffled, 7, SEED)).isEqualTo(Seating.seat(guests, 7, SEED));
  }

  @Test
  void somebody_who_comes_twice_is_named() {
    Guest one = guest("p1", null, "a", 3);

    assertThatThrownBy(() -> Seating.seat(List.of(one, one), 7, SEED)).hasMessage("p1 comes twice");
  }

  /** Fifteen families, four focuses, experience from 0 to 24 years. */
  private static List<Guest> district(int guests) {
    return new ArrayList<>(
        IntStream.range(0, guests)
            .mapToObj(
                i ->
                    new Guest(
                        id(i), null, "focus" + i * 31 % 4, "family" + i / 11 % 15, i * 13 % 25))
            .toList());
  }

  private static String id(int i) {
    return "p%04d".formatted(i);
  }

  private static Guest member(String id, String mentor) {
    return guest(id, mentor, "of " + id, 0);
  }

  private static Guest guest(String id, String mentor, String family, int years) {
    return new Guest(id, mentor, "literacy", family, years);
  }

  private static List<Table> inOrderOfArrival(List<Guest> guests, int size) {
    return IntStream.range(0, (guests.size() + size - 1) / size)
        .mapToObj(
            table ->
                new Table(
                    table + 1,
                    guests.subList(table * size, Math.min(guests.size(), (table + 1) * size))))
        .toList();
  }

  private static IntSummaryStatistics sizes(List<Table> tables) {
    return tables.stream().mapToInt(table -> table.guests().size()).summaryStatistics();
  }

  private static Table tableOf(List<Table> tables, String guest) {
    return tables.stream().filter(table -> table.seats(guest)).findFirst().orElseThrow();
  }

  private static long pairsOfOneFamily(List<Table> tables) {
    return pairs(tables, (one, other) -> one.family().equals(other.family()));
  }

  private static long pairsOfOneFocus(List<Table> tables) {
    return pairs(tables, (one, other) -> one.focus().equals(other.focus()));
  }

  private static long pairs(
      List<Table> tables, java.util.function.BiPredicate<Guest, Guest> alike) {
    return tables.stream()
        .flatMap(
            table ->
                table.guests().stream()
                    .flatMap(
                        one ->
                            table.guests().stream()
                                .filter(other -> one.id().compareTo(other.id()) < 0)
                                .filter(other -> alike.test(one, other))))
        .count();
  }
}

package org.almanac.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almanac.people.Pair;
import org.almanac.people.Person;
import org.junit.jupiter.api.Test;

/** For how many years somebody has mentored: what was known on a day, and what was served since. */
class MentorYearsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Person MAYA = person("maya");

  @Test
  void years_of_pairs_here_count_and_two_at_a_time_count_once() {
    MentorEntry maya = new MentorEntry("assoc", "maya");
    Pair first = pair("ana", "2022-09-01").until(LocalDate.of(2024, 8, 31));
    Pair beside = pair("ben", "2023-09-01").until(LocalDate.of(2025, 8, 31));
    assertThat(years(maya, first)).isEqualTo(2);
    assertThat(years(maya, first, beside)).isEqualTo(3);
    assertThat(years(maya, first, beside, pair("zoe", "2025-09-01"))).as("still on").isEqualTo(4);
    assertThat(years(maya, pair("zoe", "2027-01-01"))).as("not yet").isZero();
    assertThat(years(maya, pair("zoe", "2026-06-01"))).as("a summer").isZero();
  }

  @Test
  void what_was_known_on_a_day_stands_and_only_what_follows_is_added() {
    MentorEntry maya = new MentorEntry("assoc", "maya").served(0, 3, LocalDate.of(2025, 9, 1));
    MentorYears.Book book = new MentorYears.Book(List.of(pair("ana", "2024-09-01")), TODAY);
    assertThat(book.of(maya)).isEqualTo(new MentorYears.Years(1, 4));
  }

  @Test
  void another_mentors_pairs_are_theirs() {
    assertThat(years(new MentorEntry("assoc", "marc"), pair("ana", "2022-09-01"))).isZero();
  }

  private static int years(MentorEntry mentor, Pair... pairs) {
    return new MentorYears.Book(List.of(pairs), TODAY).of(mentor).inAll();
  }

  private static Pair pair(String member, String from) {
    return new Pair(MAYA, person(member), LocalDate.parse(from));
  }

  private static Person person(String id) {
    return new Person(id, "assoc", id, "Fox", id + "@example.org");
  }
}

package org.almanac.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.engine.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistersSlice
class RegistersTest {
  private static final String ORG = Lakes.CODE;

  @Autowired Lakes lakes;
  @Autowired Registers registers;
  @Autowired Registering registering;
  @Autowired RegisterWords words;
  @Autowired Room room;

  @BeforeEach
  void an_association() {
    lakes.found();
  }

  @Test
  void
      new_members_say_what_they_need_help_with_their_place_size_and_preferences_and_whom_to_avoid() {
    registering.district(ORG, "NORTH", 40, 11_000, Set.of("recruitment"));
    registering.member(ORG, "l2", member(Set.of("budget"), Set.of("l5")), null);
    NewMemberEntry nadia = registers.member(ORG, "l2").orElseThrow();
    assertThat(nadia.needs()).containsExactly("budget");
    assertThat(nadia.farthestKm()).isEqualTo(200);
    assertThat(nadia.wishes()).containsExactly(Wish.SAME_POSITION);
    assertThat(nadia.intake()).isEqualTo(2026);
    assertThat(nadia.hasSaid()).isTrue();
    District north = registers.districts(ORG).get(nadia.district());
    assertThat(north.isPlaced()).isTrue();
    assertThat(north.pupils()).isEqualTo(11_000);
    assertThat(north.issues()).containsExactly("recruitment");
    assertThat(registers.avoidances(ORG))
        .singleElement()
        .matches(avoidance -> avoidance.keepsApart("l5", "l2"))
        .hasToString("Avoidance[secret]");
  }

  @Test
  void mentors_register_experience_expertise_capacity_limits_and_prepared_on() {
    registering.mentor(ORG, "l4", mentor(2), "l1");
    registering.served(ORG, "l4", new MentorServed(1, 3, null));
    registering.prepared(ORG, List.of("l4", "l5"), LocalDate.of(2026, 8, 14));
    MentorEntry maya = registers.mentor(ORG, "l4").orElseThrow();
    assertThat(maya.capacity()).isEqualTo(2);
    assertThat(maya.experienceYears()).isEqualTo(14);
    assertThat(maya.yearsAtMost()).isEqualTo(5);
    assertThat(maya.yearsInAll()).isEqualTo(3);
    assertThat(maya.preparedOn()).isEqualTo("2026-08-14");
    assertThat(maya.recordedBy()).isEqualTo("l1");
    MentorEntry marc = registers.mentor(ORG, "l5").orElseThrow();
    assertThat(marc.hasSaid()).as("prepared, and nothing said yet").isFalse();
  }

  @Test
  void what_the_organization_knows_stays_when_a_mentor_says_something_new() {
    registering.served(ORG, "l4", new MentorServed(1, 3, LocalDate.of(2026, 8, 14)));
    registering.mentor(ORG, "l4", mentor(1), null);
    MentorEntry maya = registers.mentor(ORG, "l4").orElseThrow();
    assertThat(maya.preparedOn()).isEqualTo("2026-08-14");
    assertThat(maya.yearsInContract()).isEqualTo(1);
  }

  @Test
  void a_mentor_who_cuts_capacity_below_the_pairs_keeps_everybody_and_it_is_pointed_out() {
    registering.mentor(ORG, "l4", mentor(2), null);
    lakes.pair("l4", "l2");
    lakes.pair("l4", "l3");
    assertThat(room.overfull(ORG)).isEmpty();
    registering.mentor(ORG, "l4", mentor(1), null);
    assertThat(room.overfull(ORG)).containsExactly(new Room.Overfull("l4", 2, 1));
    assertThat(room.taken(ORG)).containsEntry("l4", 2L);
  }

  @Test
  void a_word_that_is_on_no_list_is_refused_with_the_list_named() {
    assertThatThrownBy(
            () -> registering.member(ORG, "l2", member(Set.of("<b>money</b>"), null), null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("<b>money</b>")
        .hasMessageContaining("Needs and expertise");
    assertThat(registers.member(ORG, "l2")).isEmpty();
  }

  @Test
  void everything_that_cannot_be_is_told_at_once() {
    MemberSaid said =
        new MemberSaid(
            "emperor",
            LocalDate.of(1066, 10, 14),
            "ATLANTIS",
            Set.of(),
            0,
            Set.of(),
            Set.of("l2", "nobody"));
    assertThatThrownBy(() -> registering.member(ORG, "l2", said, null))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Refusal.Reason::field)
                    .containsExactly("position", "appointedOn", "district", "farthestKm", "avoid"));
  }

  @Test
  void who_is_avoided_can_be_taken_back() {
    registering.member(ORG, "l2", member(Set.of(), Set.of("l4", "l5")), null);
    registering.member(ORG, "l2", member(Set.of(), Set.of("l5")), null);
    assertThat(registers.avoidances(ORG)).containsExactly(new Avoidance("l2", "l5"));
    registering.member(ORG, "l2", member(Set.of(), null), "l1");
    assertThat(registers.avoidances(ORG)).hasSize(1);
  }

  @Test
  void a_word_that_is_offered_no_more_stays_with_who_has_it() {
    registering.member(ORG, "l2", member(Set.of("budget"), null), null);
    words.change(ORG, new Word(WordList.NEEDS, "budget", null, "Money", "L’argent", false));
    words.add(ORG, WordList.NEEDS, null, "Budget!", "Le budget!");
    WordBook book = words.of(ORG);
    assertThat(book.offered(WordList.NEEDS))
        .extracting(Word::code)
        .contains("budget-2")
        .doesNotContain("budget");
    assertThat(book.label(WordList.NEEDS, "budget", Locale.CANADA)).isEqualTo("Money");
    assertThat(registers.member(ORG, "l2").orElseThrow().needs()).containsExactly("budget");
    assertThat(words.of("another").offered(WordList.NEEDS))
        .extracting(Word::code)
        .contains("budget");
  }

  @Test
  void who_is_appointed_in_january_belongs_to_the_august_before() {
    assertThat(NewMemberEntry.intakeOf(LocalDate.of(2027, 1, 11))).isEqualTo(2026);
    assertThat(NewMemberEntry.intakeOf(LocalDate.of(2026, 7, 1))).isEqualTo(2026);
    assertThat(NewMemberEntry.intakeOf(LocalDate.of(2027, 5, 1))).isEqualTo(2027);
  }

  private static MemberSaid member(Set<String> needs, Set<String> avoid) {
    return new MemberSaid(
        "director", Lakes.AUGUST, "NORTH", needs, 200, Set.of(Wish.SAME_POSITION), avoid);
  }

  private static MentorSaid mentor(int capacity) {
    return new MentorSaid(
        Set.of("director", "superintendent-schools"),
        14,
        Set.of("budget", "trustees"),
        "NORTH",
        capacity,
        5,
        null);
  }
}

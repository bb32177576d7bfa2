package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almanac.meetings.Reach;
import org.almanac.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is at the table. */
@BoardTableTest
class BoardVoicesTest {
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 12);

  @Autowired SmallDistrict district;
  @Autowired BoardVoices voices;

  @BeforeEach
  void aDistrict() {
    district.opens();
  }

  @Test
  void at_the_table_are_director_superintendents_officers_associations_and_the_chair() {
    assertThat(voices.of(district.code, JANUARY))
        .extracting(VoiceGroup::voice)
        .containsExactly(Voice.values());
    assertThat(people(Voice.DIRECTOR)).containsExactly(district.director);
    assertThat(people(Voice.SUPERINTENDENTS))
        .containsExactlyInAnyOrder(district.superintendent, district.otherSuperintendent);
    assertThat(people(Voice.OFFICERS))
        .containsExactlyInAnyOrder(district.officer, district.otherOfficer);
    assertThat(people(Voice.ASSOCIATIONS))
        .containsExactlyInAnyOrder(district.association, district.otherAssociation);
    assertThat(voices.of(district.code, JANUARY, district.officer)).contains(Voice.OFFICERS);
    assertThat(voices.of(district.code, JANUARY, district.principal)).isEmpty();
  }

  /** Edge case 56. */
  @Test
  void a_board_under_supervision_has_no_chair_and_the_optional_voice_is_vacant() {
    district.leaves(district.chair, LocalDate.of(2026, 12, 1));
    VoiceGroup chair = group(Voice.CHAIR);
    assertThat(chair.vacant()).isTrue();
  }

  @Test
  void made_for_one_family_the_other_familys_superintendent_is_not_at_the_table() {
    List<VoiceGroup> groups = voices.of(district.code, JANUARY, new Reach(Set.of("F1"), true));
    assertThat(groups.get(Voice.SUPERINTENDENTS.ordinal()).people())
        .extracting(Person::id)
        .containsExactly(district.superintendent);
    assertThat(groups.get(Voice.OFFICERS.ordinal()).people()).hasSize(2);
  }

  private List<String> people(Voice voice) {
    return group(voice).people().stream().map(Person::id).toList();
  }

  private VoiceGroup group(Voice voice) {
    return voices.of(district.code, JANUARY).stream()
        .filter(group -> group.voice() == voice)
        .findFirst()
        .orElseThrow();
  }
}

package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"durham-2014", "gentle"})
  void each_profile_says_something_about_each_key(String profile) {
    assertThat(ProfileFile.named(profile).decided().keySet())
        .containsExactlyInAnyOrderElementsOf(SettingKeys.all().names());
  }

  @Test
  void durham_carries_the_numbers_of_its_documents() {
    Settings durham = Settings.ofProfile("ddsb", "durham-2014");

    assertThat(durham.number("plt.meetings.least")).isEqualTo(6);
    assertThat(durham.number("plt.meetings.most")).isEqualTo(10);
    assertThat(durham.numbers("plt.months")).containsExactly(9, 10, 11, 12, 1, 2, 3, 4, 5, 6);
    assertThat(durham.time("plt.begins")).isEqualTo(LocalTime.of(9, 0));
    assertThat(durham.on("plt.vice-principals")).isFalse();
    assertThat(durham.words("plt.day-kinds")).containsExactly("INSTRUCTIONAL");
  }

  @Test
  void in_durham_the_rules_of_the_plt_refuse() {
    assertThat(ProfileFile.named("durham-2014").decided())
        .allSatisfy(
            (key, decided) -> {
              boolean ofThePlt = key.startsWith("plt.") && !key.equals("plt.avoid-days");
              if (decided.strength() != null && ofThePlt) {
                assertThat(decided.strength()).isEqualTo(Strength.REFUSE);
              }
            });
  }

  @Test
  void the_gentle_profile_never_sends_anybody_back() {
    assertThat(ProfileFile.named("gentle").decided().values())
        .noneMatch(decided -> decided.strength() == Strength.REFUSE);
  }

  @Test
  void both_profiles_agree_on_what_is_a_rule() {
    var gentle = ProfileFile.named("gentle").decided();

    assertThat(ProfileFile.named("durham-2014").decided())
        .allSatisfy(
            (key, decided) ->
                assertThat(gentle.get(key).strength() == null)
                    .as(key)
                    .isEqualTo(decided.strength() == null));
  }

  @Test
  void a_key_that_nobody_reads_names_its_line() {
    assertThatThrownBy(() -> read("# a remark\nplt.meetings.lest = 6 | refuse\n"))
        .hasMessage("p, line 2: 'plt.meetings.lest' is no setting that anybody reads");
  }

  @Test
  void a_strength_that_is_none_names_its_line() {
    assertThatThrownBy(() -> read("\nplt.meetings.least = 6 | forbid\n"))
        .hasMessage("p, line 2: 'forbid' is no strength; use refuse, warn or off");
  }

  @Test
  void a_number_that_is_none_names_its_line_and_key() {
    assertThatThrownBy(() -> read("plt.meetings.least = six | refuse"))
        .hasMessage("p, line 1: plt.meetings.least: 'six' is no whole number");
  }

  @Test
  void a_time_that_is_none_names_its_line_and_key() {
    assertThatThrownBy(() -> read("plt.begins = 25:00"))
        .hasMessageStartingWith("p, line 1: plt.begins: Text '25:00'");
  }

  @Test
  void a_key_twice_names_its_line() {
    assertThatThrownBy(() -> read("plt.begins = 09:00\nplt.begins = 09:00"))
        .hasMessage("p, line 2: 'plt.begins' was there before");
  }

  @Test
  void a_line_without_a_value_names_its_line() {
    assertThatThrownBy(() -> read("plt.begins")).hasMessageContaining("p, line 1");
  }

  @Test
  void a_profile_that_leaves_something_out_says_what() {
    assertThatThrownBy(() -> read("plt.begins = 09:00"))
        .hasMessageContaining("says nothing about")
        .hasMessageContaining("round.at");
  }

  @Test
  void a_profile_that_is_not_there_is_named() {
    assertThatThrownBy(() -> ProfileFile.named("halton-2014"))
        .hasMessage("There is no profiles/halton-2014.properties");
  }

  @Test
  void a_setting_can_be_tried_the_other_way() {
    Settings durham = Settings.ofProfile("ddsb", "durham-2014");

    Settings other = durham.with("plt.tables.size", "6", null);
    assertThat(other.number("plt.tables.size")).isEqualTo(6);
    assertThat(durham.number("plt.tables.size")).isEqualTo(7);
    assertThatThrownBy(() -> durham.with("plt.tables.size", "six", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ProfileFile read(String text) {
    return ProfileFile.read("p", Lines.read("p", text));
  }
}

package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
  private final Rows rows = new Rows();
  private Clock clock = at("2026-08-17T13:00:00Z");
  private final Rules rules =
      new Rules(
          rows,
          new Clock() {
            @Override
            public java.time.ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return Clock.fixed(clock.instant(), zone);
            }

            @Override
            public Instant instant() {
              return clock.instant();
            }
          });
  private final Profiles profiles = new Profiles(rows, rules);

  @Test
  void a_new_organization_begins_gently() {
    assertThat(rules.of("hdsb").strength("plt.learning.minutes")).isEqualTo(Strength.WARN);
  }

  @Test
  void durham_refuses_anything_but_120_and_60() {
    profiles.seed("ddsb", "durham-2014");

    Settings durham = rules.of("ddsb");
    assertThat(durham.number("plt.learning.minutes")).isEqualTo(120);
    assertThat(durham.number("plt.information.minutes")).isEqualTo(60);
    assertThat(durham.strength("plt.learning.minutes")).isEqualTo(Strength.REFUSE);
    assertThat(durham.strength("plt.information.minutes")).isEqualTo(Strength.REFUSE);
  }

  @Test
  void one_district_decides_nothing_for_another() {
    profiles.seed("ddsb", "durham-2014");

    assertThat(rules.of("hdsb").number("plt.meetings.proposed")).isEqualTo(8);
    assertThat(rules.of("ddsb").number("plt.meetings.proposed")).isEqualTo(10);
  }

  @Test
  void a_profile_that_comes_later_is_seen_at_once() {
    assertThat(rules.of("ddsb").number("plt.artifacts.least")).isZero();

    profiles.seed("ddsb", "durham-2014");

    assertThat(rules.of("ddsb").number("plt.artifacts.least")).isEqualTo(1);
  }

  @Test
  void what_an_organization_decided_outlives_a_second_seeding() {
    rows.save(new Setting("ddsb", "plt.begins", "08:30", null, Setting.FROM_THE_BEGINNING));
    profiles.seed("ddsb", "durham-2014");
    profiles.seed("ddsb", "durham-2014");

    assertThat(rules.of("ddsb").time("plt.begins")).isEqualTo(LocalTime.of(8, 30));
    assertThat(rows.all).hasSize(SettingKeys.all().names().size());
  }

  @Test
  void a_decision_holds_from_its_school_year_on() {
    profiles.seed("ddsb", "durham-2014");
    rows.save(new Setting("ddsb", "plt.tables.size", "6", null, "2027-28"));
    rules.forget("ddsb");

    assertThat(rules.of("ddsb", "2026-27").number("plt.tables.size")).isEqualTo(7);
    assertThat(rules.of("ddsb", "2027-28").number("plt.tables.size")).isEqualTo(6);
    assertThat(rules.of("ddsb", "2028-29").number("plt.tables.size")).isEqualTo(6);
  }

  @Test
  void the_new_school_year_begins_when_it_is_august_on_the_wall() {
    rows.save(new Setting("ddsb", "plt.tables.size", "6", null, "2027-28"));

    clock = at("2027-08-01T03:59:59Z");
    assertThat(rules.of("ddsb").number("plt.tables.size")).isEqualTo(7);
    clock = at("2027-08-01T04:00:00Z");
    assertThat(rules.of("ddsb").number("plt.tables.size")).isEqualTo(6);
  }

  @Test
  void a_number_that_is_none_names_key_and_organization() {
    rows.save(new Setting("ddsb", "plt.tables.size", "seven", null, ""));

    assertThatThrownBy(() -> rules.of("ddsb").number("plt.tables.size"))
        .hasMessageContaining("plt.tables.size")
        .hasMessageContaining("ddsb")
        .hasMessageContaining("'seven' is no whole number");
  }

  @Test
  void a_setting_that_nobody_decided_names_key_and_organization() {
    assertThatThrownBy(() -> rules.of("ddsb").text("plt.tables.colour"))
        .hasMessage("No setting plt.tables.colour for ddsb");
  }

  @Test
  void a_value_has_no_strength() {
    assertThatThrownBy(() -> rules.of("ddsb").strength("plt.begins"))
        .hasMessageContaining("plt.begins")
        .hasMessageContaining("ddsb");
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  private static class Rows implements SettingRows {
    private final List<Setting> all = new ArrayList<>();

    @Override
    public List<Setting> findByOrganizationOrderByFromSchoolYear(String organization) {
      return all.stream()
          .filter(setting -> setting.organization().equals(organization))
          .sorted(Comparator.comparing(Setting::fromSchoolYear))
          .toList();
    }

    @Override
    public Set<String> valuesOf(String key) {
      return Set.of();
    }

    @Override
    public Setting save(Setting setting) {
      all.add(setting);
      return setting;
    }
  }
}

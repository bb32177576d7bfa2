package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The table as it is made: other packages' tables are left out. */
@DataJpaTest(
    properties = {
      "spring.liquibase.change-log=classpath:db/changelog/rules.xml",
      "spring.jpa.hibernate.ddl-auto=none"
    })
@Import({Rules.class, Profiles.class})
class SettingRowsTest {
  @Autowired private Rules rules;
  @Autowired private Profiles profiles;
  @Autowired private SettingRows rows;
  @Autowired private EntityManager entities;

  @Test
  void a_seeded_profile_is_read_from_the_table() {
    profiles.seed("ddsb", "durham-2014");
    profiles.seed("ddsb", "durham-2014");
    entities.flush();
    entities.clear();

    assertThat(rows.findByOrganizationOrderByFromSchoolYear("ddsb"))
        .hasSize(SettingKeys.all().names().size());
    assertThat(rules.of("ddsb").strength("plt.meetings.most")).isEqualTo(Strength.REFUSE);
    assertThat(rules.of("ddsb").text("calendar.file")).isEqualTo("ontario-2026-27.csv");
  }

  @Test
  void one_key_is_decided_once_for_a_school_year() {
    rows.save(new Setting("ddsb", "plt.tables.size", "6", null, "2026-27"));

    assertThatThrownBy(
            () -> {
              rows.save(new Setting("ddsb", "plt.tables.size", "8", null, "2026-27"));
              entities.flush();
            })
        .hasMessageContaining("SETTING_UK");
  }

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-08-17T13:00:00Z"), ZoneOffset.UTC);
    }
  }
}

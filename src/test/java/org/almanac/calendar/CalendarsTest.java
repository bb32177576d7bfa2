package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.almanac.people.Organization;
import org.almanac.rules.Profiles;
import org.almanac.rules.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.transaction.TestTransaction;

/** Which calendar an organization has: the file of its settings, or what was brought last. */
@DataJpaTest
@Import({Rules.class, Profiles.class, Calendars.class, BroughtCalendars.class})
class CalendarsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired Rules rules;
  @Autowired Profiles profiles;
  @Autowired Calendars here;
  @Autowired BroughtCalendars brought;
  @Autowired CalendarVersions versions;
  @Autowired ClosedDays closed;
  @Autowired EntityManager entities;
  @Autowired Clock clock;

  @BeforeEach
  void twoOrganizations() {
    for (String code : new String[] {"ddsb", "sdsb"}) {
      entities.persist(new Organization(code, code));
      profiles.seed(code, "gentle");
    }
    entities.flush();
  }

  @Test
  void before_anybody_brought_one_it_is_the_file_that_the_settings_name() {
    assertThat(here.of("ddsb").label(LocalDate.of(2026, 9, 7))).isEqualTo("Labour Day");
    assertThat(brought.past("ddsb")).isEmpty();
  }

  @Test
  void one_that_is_looked_at_changes_nothing() {
    brought.bring("ddsb", "ours.csv", holiday(), "p1");
    assertThat(here.of("ddsb").instructional(DAY)).isTrue();
  }

  @Test
  void the_newest_one_is_in_force_on_each_node_at_once_and_for_its_organization_only() {
    Calendars elsewhere = new Calendars(rules, clock, versions, closed);
    assertThat(elsewhere.of("ddsb").instructional(DAY)).isTrue();
    takeForce("ddsb", holiday());

    assertThat(here.of("ddsb").label(DAY)).isEqualTo("New holiday");
    assertThat(elsewhere.of("ddsb").label(DAY)).isEqualTo("New holiday");
    assertThat(elsewhere.of("sdsb").instructional(DAY)).isTrue();

    takeForce("ddsb", CalendarFile.named("ontario-2026-27.csv"));
    assertThat(elsewhere.of("ddsb").instructional(DAY)).isTrue();
    assertThat(brought.past("ddsb")).extracting(CalendarVersion::number).containsExactly(2, 1);
  }

  @Test
  void one_that_was_undone_leaves_no_trace_on_any_node() {
    takeForce("ddsb", holiday());
    assertThat(here.of("ddsb").instructional(DAY)).isFalse();
    TestTransaction.flagForRollback();
    TestTransaction.end();
    TestTransaction.start();
    twoOrganizations();
    assertThat(here.of("ddsb").instructional(DAY)).isTrue();
  }

  @Test
  void nobody_finds_another_organizations_calendar() {
    long id = brought.bring("ddsb", "ours.csv", holiday(), "p1");
    assertThat(brought.find("ddsb", id)).isPresent();
    assertThat(brought.find("sdsb", id)).isEmpty();
  }

  @Test
  void what_a_person_looks_at_next_takes_the_place_of_what_they_looked_at_before() {
    long first = brought.bring("ddsb", "ours.csv", holiday(), "p1");
    long other = brought.bring("ddsb", "ours.csv", holiday(), "p2");
    brought.bring("ddsb", "ours.csv", holiday(), "p1");
    entities.clear();
    assertThat(brought.find("ddsb", first)).isEmpty();
    assertThat(brought.find("ddsb", other)).isPresent();
  }

  /** Where Java has a zone right it runs, and where it hasn't, nothing starts; each named. */
  @ParameterizedTest
  @ValueSource(strings = {"America/Vancouver", "America/Winnipeg", "America/Halifax", "Etc/UTC"})
  void a_zone_in_use_is_checked_at_the_start_and_when_an_organization_comes_later(String name) {
    profiles.seed("late", "gentle", Map.of("calendar.zone", name));
    ZoneId zone = ZoneId.of(name);
    if (ZoneCheck.wrong(zone, zone.getRules()).isEmpty()) {
      assertThatCode(() -> new ZoneCheck(rules).afterSingletonsInstantiated())
          .doesNotThrowAnyException();
      assertThat(here.of("late").zone()).isEqualTo(zone);
      return;
    }
    assertThatThrownBy(() -> new ZoneCheck(rules).afterSingletonsInstantiated())
        .hasMessageContaining(name);
    assertThatThrownBy(() -> here.of("late")).hasMessageContaining("for " + name);
    assertThatCode(() -> here.of("ddsb")).doesNotThrowAnyException();
  }

  private void takeForce(String organization, CalendarFile file) {
    long id = brought.bring(organization, "ours.csv", file, "p1");
    brought.takeForce(
        brought.find(organization, id).orElseThrow(),
        file.over(here.of(organization).file()),
        "p1");
  }

  private static CalendarFile holiday() {
    String ontario = CalendarFile.named("ontario-2026-27.csv").csv();
    return CalendarFile.read("ours.csv", ontario + "2026-10-14,,HOLIDAY,New holiday\n");
  }

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-08-17T13:00:00Z"), ZoneOffset.UTC);
    }
  }
}

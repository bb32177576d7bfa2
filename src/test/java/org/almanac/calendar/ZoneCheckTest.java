package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All zones of Canada from 2026 to 2030: as the law has them, and what Java makes of them. */
class ZoneCheckTest {
  private static final Map<String, NavigableMap<Instant, ZoneOffset>> LAW = CanadianZones.all();

  /** Where clocks don't change any more since 2026; a Java of 2025 doesn't know. */
  private static final Set<String> CHANGED_BY_LAW =
      Set.of(
          "America/Vancouver",
          "America/Edmonton",
          "America/Inuvik",
          "America/Winnipeg",
          "America/Rainy_River",
          "America/Yellowknife",
          "Canada/Pacific",
          "Canada/Mountain",
          "Canada/Central");

  static Stream<String> zones() {
    return LAW.keySet().stream();
  }

  /** Each zone once: where Java agrees it agrees everywhere, and where it doesn't it is refused. */
  @ParameterizedTest
  @MethodSource("zones")
  void java_is_right_at_each_change_and_between_or_is_refused(String name) {
    ZoneId zone = ZoneId.of(name);
    Optional<ZoneCheck.Wrong> wrong = ZoneCheck.wrong(zone, zone.getRules());
    if (wrong.isPresent()) {
      assertThat(CHANGED_BY_LAW).contains(name);
      assertThatThrownBy(() -> ZoneCheck.check(zone))
          .hasMessageContaining("for " + name)
          .hasMessageContaining("at " + wrong.get().at())
          .hasMessageContaining("says " + wrong.get().found())
          .hasMessageContaining("it is " + wrong.get().expected())
          .hasMessageContaining("Please install a Java with release 2026f or newer");
      return;
    }
    assertThatCode(() -> ZoneCheck.check(zone)).doesNotThrowAnyException();
    NavigableMap<Instant, ZoneOffset> law = LAW.get(name);
    for (Instant at = CanadianZones.FIRST;
        at.isBefore(CanadianZones.END);
        at = at.plusSeconds(6 * 3600)) {
      assertThat(zone.getRules().getOffset(at)).isEqualTo(law.floorEntry(at).getValue());
    }
  }

  /** Joda-Time brings its own data, newer than Java's: a second witness of what the law is. */
  @ParameterizedTest
  @MethodSource("zones")
  void the_law_is_what_another_library_with_newer_data_says(String name) {
    DateTimeZone zone = DateTimeZone.forID(name);
    NavigableMap<Instant, ZoneOffset> law = LAW.get(name);
    for (Instant at = CanadianZones.FIRST;
        at.isBefore(CanadianZones.END);
        at = at.plusSeconds(6 * 3600)) {
      assertThat(zone.getOffset(at.toEpochMilli()) / 1000)
          .as(at.toString())
          .isEqualTo(law.floorEntry(at).getValue().getTotalSeconds());
    }
    law.keySet().stream()
        .skip(1)
        .forEach(
            change ->
                assertThat(zone.nextTransition(change.toEpochMilli() - 1))
                    .isEqualTo(change.toEpochMilli()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Vancouver -07:00",
        "America/Edmonton -06:00",
        "America/Inuvik -06:00",
        "America/Winnipeg -05:00",
        "America/Regina -06:00",
        "America/Whitehorse -07:00",
        "America/Dawson -07:00",
        "America/Creston -07:00",
        "America/Dawson_Creek -07:00",
        "America/Fort_Nelson -07:00",
        "America/Atikokan -05:00",
        "America/Blanc-Sablon -04:00"
      })
  void in_these_places_clocks_stay_as_they_are(String stay) {
    String[] words = stay.split(" ");
    assertThat(LAW.get(words[0]).tailMap(Instant.parse("2026-04-01T00:00:00Z"))).isEmpty();
    assertThat(LAW.get(words[0]).lastEntry().getValue()).isEqualTo(ZoneOffset.of(words[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/St_Johns",
        "America/Goose_Bay",
        "America/Halifax",
        "America/Glace_Bay",
        "America/Moncton",
        "America/Toronto",
        "America/Iqaluit",
        "America/Resolute",
        "America/Rankin_Inlet",
        "America/Cambridge_Bay"
      })
  void in_these_places_clocks_change_twice_a_year_and_java_knows(String name) {
    assertThat(LAW.get(name)).hasSize(11);
    assertThatCode(() -> ZoneCheck.check(ZoneId.of(name))).doesNotThrowAnyException();
  }

  @Test
  void a_java_of_2025_is_refused_for_british_columbia() {
    ZoneId zone = ZoneId.of("America/Vancouver");
    assertThatThrownBy(
            () -> ZoneCheck.check(zone, ZoneId.of("America/Los_Angeles").getRules(), "2025a"))
        .hasMessageContaining("release 2025a")
        .hasMessageContaining("says -08:00 for America/Vancouver at 2026-11-01T09:00:00Z")
        .hasMessageContaining("it is -07:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026f", "2026fgtz", "2025b"})
  void an_hour_off_is_refused_whatever_the_release_up_to_ours(String release) {
    assertThatThrownBy(
            () ->
                ZoneCheck.check(
                    ZoneId.of("America/Toronto"), ZoneRules.of(ZoneOffset.ofHours(-4)), release))
        .hasMessageContaining("America/Toronto")
        .hasMessageContaining("-05:00");
  }

  @Test
  void newer_data_than_ours_knows_better() {
    assertThatCode(
            () ->
                ZoneCheck.check(
                    ZoneId.of("America/Toronto"), ZoneRules.of(ZoneOffset.ofHours(-4)), "2027a"))
        .doesNotThrowAnyException();
  }

  @Test
  void a_java_of_today_is_right_everywhere() {
    LAW.forEach(
        (name, law) -> assertThat(ZoneCheck.wrong(ZoneId.of(name), rules(law))).as(name).isEmpty());
  }

  private static ZoneRules rules(NavigableMap<Instant, ZoneOffset> law) {
    return new LawRules(law).rules();
  }

  /** A Java with the law's own data. */
  private record LawRules(NavigableMap<Instant, ZoneOffset> law) {
    ZoneRules rules() {
      var changes =
          law.keySet().stream()
              .skip(1)
              .map(
                  at ->
                      java.time.zone.ZoneOffsetTransition.of(
                          java.time.LocalDateTime.ofInstant(at, law.lowerEntry(at).getValue()),
                          law.lowerEntry(at).getValue(),
                          law.get(at)))
              .toList();
      ZoneOffset first = law.firstEntry().getValue();
      return ZoneRules.of(first, first, java.util.List.of(), changes, java.util.List.of());
    }
  }
}

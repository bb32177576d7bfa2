package org.almanac.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a Java runtime whose time zone data is wrong for us: clocks in Canada changed
 * by law in 2026, and an hour off is worse than not running.
 */
@Component
class ZoneCheck {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  /** Hours from UTC on both sides of the two clock changes of 2026-27, and in between. */
  private static final Map<String, Integer> HOURS_IN_TORONTO =
      new TreeMap<>(
          Map.of(
              "2026-08-17T13:00:00Z", -4,
              "2026-11-01T05:59:59Z", -4,
              "2026-11-01T06:00:00Z", -5,
              "2027-01-13T14:00:00Z", -5,
              "2027-03-14T06:59:59Z", -5,
              "2027-03-14T07:00:00Z", -4,
              "2027-06-16T13:00:00Z", -4));

  ZoneCheck() {
    check((zone, instant) -> zone.getRules().getOffset(instant));
  }

  static void check(BiFunction<ZoneId, Instant, ZoneOffset> offsets) {
    HOURS_IN_TORONTO.forEach(
        (instant, hours) -> {
          ZoneOffset found = offsets.apply(TORONTO, Instant.parse(instant));
          if (!found.equals(ZoneOffset.ofHours(hours))) {
            throw new IllegalStateException(
                "The time zone data of this Java runtime ("
                    + System.getProperty("java.version")
                    + ") says "
                    + found
                    + " for "
                    + TORONTO
                    + " at "
                    + instant
                    + "; it should be "
                    + ZoneOffset.ofHours(hours)
                    + ". Every time would be wrong, so please update Java and start again.");
          }
        });
  }
}

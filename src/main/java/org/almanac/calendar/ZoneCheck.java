package org.almanac.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almanac.rules.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to run on a Java whose time zone data is wrong for a zone in use: clocks in Canada
 * changed by law in 2026, and an hour off is worse than not running. {@link Calendars} asks again
 * when an organization comes later.
 */
@Component
class ZoneCheck implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(ZoneCheck.class);
  private static final Map<String, NavigableMap<Instant, ZoneOffset>> CANADA = CanadianZones.all();

  private final Rules rules;

  ZoneCheck(Rules rules) {
    this.rules = rules;
  }

  @Override
  public void afterSingletonsInstantiated() {
    new TreeSet<>(rules.everywhere("calendar.zone")).forEach(zone -> check(ZoneId.of(zone)));
  }

  /** An instant at which the hours from UTC are others than by law. */
  record Wrong(Instant at, ZoneOffset found, ZoneOffset expected) {}

  static void check(ZoneId zone) {
    check(zone, zone.getRules(), release(zone));
  }

  /**
   * @param release of the time zone database that Java has, such as {@code 2025a}; one that is
   *     newer than ours knows better
   */
  static void check(ZoneId zone, ZoneRules rules, String release) {
    Optional<Wrong> wrong = wrong(zone, rules);
    if (wrong.isEmpty()) {
      return;
    }
    String difference =
        "The time zone data of this Java ("
            + System.getProperty("java.version")
            + ", release "
            + release
            + ") says "
            + wrong.get().found()
            + " for "
            + zone
            + " at "
            + wrong.get().at()
            + "; by release "
            + CanadianZones.RELEASE
            + " it is "
            + wrong.get().expected();
    if (isNewer(release)) {
      LOG.warn("{}. The newer one counts.", difference);
      return;
    }
    throw new IllegalStateException(
        difference
            + ". Every time of an organization there would be wrong, so nothing runs. Please"
            + " install a Java with release "
            + CanadianZones.RELEASE
            + " or newer (or bring its data up to date), and start again.");
  }

  /** The first difference, at a change of the clocks or between two of them. */
  static Optional<Wrong> wrong(ZoneId zone, ZoneRules rules) {
    NavigableMap<Instant, ZoneOffset> law = CANADA.get(zone.getId());
    if (law == null) {
      return Optional.empty();
    }
    return Stream.concat(law.keySet().stream(), changes(rules))
        .flatMap(at -> Stream.of(at.minusSeconds(1), at, at.plus(Duration.ofDays(60))))
        .filter(at -> !at.isBefore(CanadianZones.FIRST) && at.isBefore(CanadianZones.END))
        .sorted()
        .filter(at -> !rules.getOffset(at).equals(law.floorEntry(at).getValue()))
        .findFirst()
        .map(at -> new Wrong(at, rules.getOffset(at), law.floorEntry(at).getValue()));
  }

  private static Stream<Instant> changes(ZoneRules rules) {
    return Stream.iterate(
            rules.nextTransition(CanadianZones.FIRST),
            change -> change != null && change.getInstant().isBefore(CanadianZones.END),
            change -> rules.nextTransition(change.getInstant()))
        .map(ZoneOffsetTransition::getInstant);
  }

  /** Some who pass it on add letters to a release: {@code 2026fgtz}. */
  private static boolean isNewer(String release) {
    return !release.startsWith(CanadianZones.RELEASE)
        && release.compareTo(CanadianZones.RELEASE) > 0;
  }

  private static String release(ZoneId zone) {
    return ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())
        ? ZoneRulesProvider.getVersions(zone.getId()).lastKey()
        : "";
  }
}

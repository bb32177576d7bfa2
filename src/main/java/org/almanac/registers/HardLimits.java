package org.almanac.registers;

import org.almanac.matching.Limits;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;

/** What no pair may go beyond: what the organization refuses, not what it only warns of. */
public final class HardLimits {
  private HardLimits() {}

  /** For a whole mentorship. */
  public static Limits of(Settings settings) {
    return of(settings, settings.number("mentorship.years"));
  }

  /** For a time together of so many years. */
  static Limits of(Settings settings, int years) {
    return new Limits(
        years,
        binding(settings, "matching.years.contract"),
        binding(settings, "matching.years.in-all"),
        binding(settings, "matching.distance"),
        settings.on("matching.prepared")
            && settings.strength("matching.prepared") == Strength.REFUSE);
  }

  private static Integer binding(Settings settings, String key) {
    int limit = settings.number(key);
    return limit == 0 || settings.strength(key) != Strength.REFUSE ? null : limit;
  }
}

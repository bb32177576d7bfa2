package org.almanac.meetings;

import org.almanac.rules.Settings;
import org.almanac.rules.Strength;

/** How many minutes of a meeting are for learning and for information, and how strictly. */
public record AgendaSplit(int learning, int information, Strength strength) {
  static AgendaSplit of(Settings settings, String program) {
    String learning = program + ".learning.minutes";
    String information = program + ".information.minutes";
    Strength one = settings.strength(learning);
    Strength other = settings.strength(information);
    return new AgendaSplit(
        settings.number(learning),
        settings.number(information),
        one.compareTo(other) <= 0 ? one : other);
  }
}

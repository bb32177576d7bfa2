package org.almanac.meetings;

import org.almanac.rules.Settings;
import org.almanac.rules.Strength;

/** How many minutes of a meeting are for learning and for information, and how strictly. */
public record AgendaSplit(int learning, int information, Strength strength) {
  /** Of a program that splits its time as it likes. */
  static final AgendaSplit NONE = new AgendaSplit(0, 0, Strength.OFF);

  static AgendaSplit of(Settings settings, String program) {
    String learning = program + ".learning.minutes";
    if (!settings.say(learning)) {
      return NONE;
    }
    String information = program + ".information.minutes";
    Strength one = settings.strength(learning);
    Strength other = settings.strength(information);
    return new AgendaSplit(
        settings.number(learning),
        settings.number(information),
        one.compareTo(other) <= 0 ? one : other);
  }
}

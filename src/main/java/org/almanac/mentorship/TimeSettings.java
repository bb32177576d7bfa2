package org.almanac.mentorship;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.almanac.rules.Settings;

/**
 * Which hours are proposed to a pair, as the organization has decided.
 *
 * @param length of an hour together
 * @param before how long before the coffee of a meeting they can meet
 * @param from nobody is asked to come earlier
 * @param to nor to stay longer
 * @param hours at which they could begin on a day without a meeting, in turn
 * @param days how far ahead is looked
 * @param ahead so many working days from today at the soonest
 */
record TimeSettings(
    Duration length,
    Duration before,
    LocalTime from,
    LocalTime to,
    List<LocalTime> hours,
    int days,
    int ahead) {
  static TimeSettings of(Settings settings) {
    LocalTime quietTo = settings.time("mail.quiet.to");
    LocalTime quietFrom = settings.time("mail.quiet.from");
    return new TimeSettings(
        Duration.ofMinutes(settings.number("mentorship.time.minutes")),
        Duration.ofMinutes(settings.number("mentorship.time.before.minutes")),
        later(settings.time("mentorship.time.from"), quietTo),
        earlier(settings.time("mentorship.time.to"), quietFrom),
        settings.words("mentorship.time.hours").stream().map(LocalTime::parse).toList(),
        settings.number("mentorship.time.days"),
        settings.number("mentorship.time.workingDaysAhead"));
  }

  /** Whether an hour lies in the day and not in anybody's quiet time. */
  boolean holds(LocalTime begins, Duration lasts) {
    return !begins.isBefore(from) && Duration.between(begins, to).compareTo(lasts) >= 0;
  }

  private static LocalTime later(LocalTime one, LocalTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalTime earlier(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? one : other;
  }
}

package org.almanac.mentorship;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Collectors;
import org.almanac.rules.Settings;

/**
 * After how long a silence a pair gets its note, as the organization has decided.
 *
 * @param rhythms so many times the pair's own rhythm
 * @param least so many days at the least, however often they meet
 * @param weeks the rhythm of a pair that has agreed on none yet
 * @param notes so many, then nothing more is written
 * @param answer so many days after the last one the pair stands on the list
 */
record ContactSettings(
    int rhythms, int least, int weeks, int notes, int answer, CountedDays counted) {
  static ContactSettings of(Settings settings) {
    return new ContactSettings(
        settings.number("mentorship.contact.rhythms"),
        settings.number("mentorship.contact.days.least"),
        settings.number("mentorship.contact.weeks"),
        settings.number("mentorship.contact.notes"),
        settings.number("mentorship.contact.answer.days"),
        new CountedDays(
            settings.numbers("mentorship.contact.months.off").stream()
                .map(Month::of)
                .collect(Collectors.toSet())));
  }

  /** How many days of silence are long for a pair of this rhythm. */
  int silence(int rhythmWeeks) {
    int weeksOfPair = rhythmWeeks > 0 ? rhythmWeeks : weeks;
    return Math.max(least, rhythms * 7 * weeksOfPair);
  }

  LocalDate noteAfter(LocalDate since, int rhythmWeeks) {
    return counted.after(since, silence(rhythmWeeks));
  }
}

package org.almanac.mentorship;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a pair agreed on: how often and in which ways they are in touch. Goals, and what stays
 * between them, are written elsewhere, on a page of their own.
 */
@Embeddable
class PairAgreement {
  private LocalDate agreedOn;
  private Integer rhythmWeeks;
  private String channels;
  private Integer suggestedWeeks;
  private String suggestedChannels;

  void agreed(PairRhythm rhythm, LocalDate on) {
    agreedOn = on;
    rhythmWeeks = rhythm.weeks();
    channels = Channel.words(rhythm.channels());
    settled();
  }

  /** The mentor would like it otherwise; the member says yes or keeps theirs. */
  void suggested(PairRhythm rhythm) {
    suggestedWeeks = rhythm.weeks();
    suggestedChannels = Channel.words(rhythm.channels());
  }

  /** The suggestion is answered. */
  void settled() {
    suggestedWeeks = null;
    suggestedChannels = null;
  }

  Optional<LocalDate> agreedOn() {
    return Optional.ofNullable(agreedOn);
  }

  Optional<PairRhythm> rhythm() {
    return rhythm(rhythmWeeks, channels);
  }

  Optional<PairRhythm> suggestion() {
    return rhythm(suggestedWeeks, suggestedChannels);
  }

  private static Optional<PairRhythm> rhythm(Integer weeks, String channels) {
    return weeks == null
        ? Optional.empty()
        : Optional.of(new PairRhythm(weeks, Channel.all(channels)));
  }
}

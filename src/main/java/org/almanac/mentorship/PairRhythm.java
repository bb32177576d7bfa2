package org.almanac.mentorship;

import java.util.Set;

/** How often and in which ways a pair means to be in touch. */
record PairRhythm(int weeks, Set<Channel> channels) {
  static final int MOST_WEEKS = 26;

  PairRhythm {
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new IllegalArgumentException("A rhythm of " + weeks + " weeks");
    }
    channels = Set.copyOf(channels);
  }
}

package org.almanac.mentorship;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A way in which a pair is in touch. */
enum Channel {
  EMAIL,
  TELEPHONE,
  TEXT,
  IN_PERSON;

  /** As forms say it: {@code in-person}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Channel> of(String word) {
    return Arrays.stream(values()).filter(channel -> channel.word().equals(word)).findFirst();
  }

  /** Of a column: words with commas. */
  static Set<Channel> all(String words) {
    Set<Channel> found = EnumSet.noneOf(Channel.class);
    if (words != null) {
      Arrays.stream(words.split(",")).forEach(word -> of(word).ifPresent(found::add));
    }
    return found;
  }

  static String words(Set<Channel> channels) {
    return channels.stream().sorted().map(Channel::word).collect(Collectors.joining(","));
  }
}

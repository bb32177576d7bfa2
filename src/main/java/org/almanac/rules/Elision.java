package org.almanac.rules;

import java.util.regex.Pattern;

/**
 * A name that begins with a vowel takes the place of an e before it in French: d’Andrew; and so do
 * French names with a silent h, or with a y before a consonant: d’Hélène, d’Yves.
 */
final class Elision {
  private static final Pattern BEFORE_A_NAME =
      Pattern.compile(
          "(?<!\\p{L})([Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)e "
              + "(?=[AEIOUÀÂÄÅÆÉÈÊËÎÏÔÖŒÛÜ]\\p{Ll}"
              + "|H(?:é[^r]|enri|ubert|ugo|ugues|onor|ortens|yacinth|ippoly)"
              + "|Y(?:v|s)\\p{Ll})");

  private Elision() {}

  static String in(String text) {
    return BEFORE_A_NAME.matcher(text).replaceAll("$1’");
  }
}

package org.almanac.rules;

import java.util.Locale;

/** How much a rule weighs in an organization: it sends back, it speaks up, or it says nothing. */
public enum Strength {
  REFUSE,
  WARN,
  OFF;

  /**
   * The word as a profile file and the table have it: {@code refuse}, {@code warn}, {@code off}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Strength of(String word) {
    for (Strength strength : values()) {
      if (strength.word().equals(word)) {
        return strength;
      }
    }
    throw new IllegalArgumentException("'" + word + "' is no strength; use refuse, warn or off");
  }
}

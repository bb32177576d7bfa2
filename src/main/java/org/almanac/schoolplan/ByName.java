package org.almanac.schoolplan;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** As people look for a school in a list: accents and small first letters don't count. */
final class ByName {
  private ByName() {}

  static <T> Comparator<T> of(Function<T, String> name) {
    Collator letters = Collator.getInstance(Locale.CANADA);
    return Comparator.comparing(name, letters::compare);
  }
}

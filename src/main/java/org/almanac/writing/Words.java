package org.almanac.writing;

import java.util.Locale;

/** A text in the language of whoever reads. */
@FunctionalInterface
public interface Words {
  String in(Locale locale);
}

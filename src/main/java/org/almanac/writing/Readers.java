package org.almanac.writing;

import java.util.Locale;

/** Who reads what somebody writes on a sheet, beside the person who writes. */
public enum Readers {
  /** Nobody else. */
  ONE,
  /** The two of a pair: each writes, each reads what the other wrote. */
  TWO,
  /** The other of the pair, while the person who writes wants it so. */
  IF_WANTED;

  /** As the keys of texts have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

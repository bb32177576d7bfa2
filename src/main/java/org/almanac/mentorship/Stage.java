package org.almanac.mentorship;

import java.util.Locale;

/** When a member may look at themselves: as it begins, halfway, as it ends. */
enum Stage {
  START,
  MIDDLE,
  END;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.almanac.mentorship;

import java.util.List;
import org.almanac.access.SignedIn;

/** What else a pair finds on its page: a sentence, and where to go from there. */
interface PairLines {
  List<Line> of(Mentorship row, SignedIn me);

  /** A sentence, and where to go from there. */
  record Line(String text, String label, String path) {}
}

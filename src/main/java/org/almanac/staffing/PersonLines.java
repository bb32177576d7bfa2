package org.almanac.staffing;

import java.util.List;

/** What a package above keeps of a person, as the person's page names it to a coordinator. */
public interface PersonLines {
  List<Line> of(String organization, String person);

  /** A line, and where to read more. */
  record Line(String text, String path) {}
}

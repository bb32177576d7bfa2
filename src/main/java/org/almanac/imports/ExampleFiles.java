package org.almanac.imports;

import java.util.List;

/** Files to try the import with, where there are any. */
public interface ExampleFiles {
  /** The addresses of the files for an organization; none for most. */
  List<String> of(String organization);
}

package org.almanac.access;

import java.util.List;

/** What a part of the program has to tell somebody on their first page. */
public interface HomeNotes {
  List<Note> of(SignedIn me);

  /** A sentence, and where to go from there. */
  record Note(String text, String label, String path) {}
}

package org.almanac.meetings;

import java.util.List;
import org.almanac.access.SignedIn;

/** What a program shows of its own on a meeting's page. */
public interface MeetingPart {
  /** The word that the program's meetings carry, such as {@code plt}. */
  String program();

  /** Its sections for whoever reads; none where there is nothing to see or to do. */
  List<Section> of(Meeting meeting, SignedIn me);

  /**
   * One section: what it is about, what stands there, and where one goes on.
   *
   * @param said a sentence; may be empty
   * @param lines what people wrote, shown as it is
   * @param pages what the links say and where they lead
   */
  record Section(String heading, String said, List<String> lines, List<Page> pages) {}

  /** A page that one can go on to. */
  record Page(String label, String address) {}
}

package org.almanac.registers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What others may know of the mentorships: who is on the way, and until when. */
public interface Mentorships {
  /** The word under which the first mails of a match and of its mentorships are looked at once. */
  String LOOK = "MENTORING";

  /** The new members whose two years run, with a mentor or waiting for one. */
  Set<String> running(String organization);

  /** Who looks for nobody now: their two years are over, or stand still while somebody is away. */
  Set<String> lookForNobody(String organization);

  /** Whose two years are over on that day, and who begins none anew. */
  Set<String> overBy(String organization, LocalDate day);

  /** The last day of a member's two years as they stand; empty where none run. */
  Optional<LocalDate> ends(String organization, String memberId);
}

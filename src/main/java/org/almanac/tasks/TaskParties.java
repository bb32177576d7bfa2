package org.almanac.tasks;

import java.util.Set;

/**
 * Who is a party to the work of a process instance, as the program knows it: whoever is one never
 * does that work for somebody else.
 */
public interface TaskParties {
  /** Ids of persons; empty where the program knows of none, or the instance isn't its own. */
  Set<String> of(String organization, String businessKey);
}

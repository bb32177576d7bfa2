package org.almanac.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The engine's view of people: opaque ids, names, role words. Read only. */
public interface Directory {
  Optional<Entry> find(String personId);

  /** Whom a person may look up: oneself; a coordinator the own organization. */
  List<Entry> visibleTo(String personId);

  /** Every group that exists: the role words as group ids. */
  List<String> groups();

  /** Short code and name of every organization. */
  Map<String, String> organizations();

  /** One person, as the web applications show it. */
  record Entry(
      String id,
      String givenName,
      String familyName,
      String mail,
      String organization,
      Set<String> groups) {}
}

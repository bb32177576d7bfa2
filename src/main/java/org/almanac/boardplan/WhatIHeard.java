package org.almanac.boardplan;

import java.util.List;

/**
 * What did you hear?
 *
 * @param heard the one line; null while nothing is written
 * @param withWhom the words of the groups with whom it was talked over
 * @param insight what surprised; null where nothing is written
 * @param meaning what it means for the plan; null where nothing is written
 */
record WhatIHeard(String heard, List<String> withWhom, String insight, String meaning) {
  static final WhatIHeard NOTHING = new WhatIHeard(null, List.of(), null, null);

  boolean empty() {
    return heard == null && withWhom.isEmpty() && insight == null && meaning == null;
  }
}

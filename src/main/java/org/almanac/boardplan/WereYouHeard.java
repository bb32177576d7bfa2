package org.almanac.boardplan;

import java.util.List;

/**
 * Were you heard? Whose voice is missing?
 *
 * @param voice with which voice somebody sat at the table
 * @param missing the words of the groups that are missing
 * @param missingElse a group that is on no list; null for none
 */
record WereYouHeard(Voice voice, boolean heard, List<String> missing, String missingElse) {}

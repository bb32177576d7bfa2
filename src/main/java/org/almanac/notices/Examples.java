package org.almanac.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of mails that say the same to many, one to read in full: the first of each subject, and no more
 * than can be read where each names somebody else.
 */
record Examples(String subject, int people, TomorrowsMail.Draft draft) {
  private static final int MOST = 6;

  static List<Examples> of(List<TomorrowsMail.Draft> drafts) {
    Map<String, Examples> bySubject = new LinkedHashMap<>();
    drafts.forEach(
        draft ->
            bySubject.merge(
                draft.subject(),
                new Examples(draft.subject(), 1, draft),
                (one, more) -> new Examples(one.subject(), one.people() + 1, one.draft())));
    return bySubject.values().stream().limit(MOST).toList();
  }
}

package org.almanac.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of mails that say the same to many, one to read in full: the first of each subject. */
record Examples(String subject, int people, TomorrowsMail.Draft draft) {
  static List<Examples> of(List<TomorrowsMail.Draft> drafts) {
    Map<String, Examples> bySubject = new LinkedHashMap<>();
    drafts.forEach(
        draft ->
            bySubject.merge(
                draft.subject(),
                new Examples(draft.subject(), 1, draft),
                (one, more) -> new Examples(one.subject(), one.people() + 1, one.draft())));
    return List.copyOf(bySubject.values());
  }
}

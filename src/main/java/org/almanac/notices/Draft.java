package org.almanac.notices;

import java.util.List;
import java.util.Map;
import org.almanac.access.SignedLink;

/**
 * A mail that has its words and is stored nowhere yet.
 *
 * @param kind the mail of the day, or one about a change on the same day
 * @param ready what it was made of
 * @param earlier mails that it replaces
 * @param letter null where nothing is left to say, or nobody to say it to
 * @param marks what becomes a link that needs no sign-in
 */
record Draft(
    Occasion occasion,
    String kind,
    List<Notices.Notice> ready,
    List<Mail> earlier,
    Wording.Said said,
    Letter letter,
    Map<String, SignedLink.Wanted> marks,
    boolean sameDay,
    String messageId) {
  Mail mail() {
    return new Mail(occasion.key(kind), sameDay, letter, messageId, occasion.now());
  }
}

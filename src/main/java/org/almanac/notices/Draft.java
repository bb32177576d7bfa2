package org.almanac.notices;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.access.SignedLink;

/**
 * A mail that has its words and is stored nowhere yet.
 *
 * @param ready what it was made of
 * @param earlier mails that it replaces
 * @param letter null where nothing is left to say, or nobody to say it to
 * @param marks what becomes a link that needs no sign-in
 */
record Draft(
    Occasion occasion,
    MailKey key,
    List<Notices.Notice> ready,
    List<Mail> earlier,
    Wording.Said said,
    Letter letter,
    Map<String, SignedLink.Wanted> marks,
    boolean sameDay,
    String messageId) {
  /** The notices that need nothing any more: nothing was left to say, or nobody to say it to. */
  List<Long> settled() {
    return Stream.concat(
            said.settled().stream(), letter == null ? said.told().stream() : Stream.empty())
        .toList();
  }

  Mail mail() {
    return new Mail(key, sameDay, letter, messageId, occasion.now());
  }
}

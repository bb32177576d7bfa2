package org.almanac.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores written mails with their notices: the rows are taken in hand, and only if nobody else was
 * faster a mail becomes one of the outbox.
 */
@Component
class Filing {
  private final Notices notices;
  private final Mails mails;
  private final MailEnclosures enclosures;
  private final LiveLinks liveLinks;
  private final Undelivered undelivered;

  Filing(
      Notices notices,
      Mails mails,
      MailEnclosures enclosures,
      LiveLinks liveLinks,
      Undelivered undelivered) {
    this.notices = notices;
    this.mails = mails;
    this.enclosures = enclosures;
    this.liveLinks = liveLinks;
    this.undelivered = undelivered;
  }

  /**
   * What a mail replaces: daily ones that never left; for whom there is no address, what is on the
   * list, so that they stand there once, with all that they should know.
   */
  @Transactional
  public List<Mail> earlier(MailKey key) {
    List<Mail> all = new ArrayList<>(mails.lockUnreached(key.organization(), key.person()));
    if (key.kind().equals(Mail.DAILY)) {
      all.addAll(mails.lockUnsentBefore(key.organization(), key.person(), key.day()));
    }
    return all;
  }

  /** All of them, or none. */
  @Transactional
  public void file(List<Draft> drafts) {
    List<Long> ready = drafts.stream().flatMap(draft -> ids(draft).stream()).toList();
    if (ready.isEmpty()) {
      return;
    }
    Set<Long> locked = notices.lockReady(ready);
    List<Draft> ours =
        drafts.stream().filter(d -> locked.containsAll(ids(d)) && replaces(d)).toList();
    notices.waiting(ids(ours, draft -> draft.said().later()));
    notices.dropped(ids(ours, Draft::settled));
    Map<Long, List<Long>> mailed = new LinkedHashMap<>();
    ours.stream()
        .filter(draft -> draft.letter() != null)
        .forEach(draft -> mailed.put(store(draft).id(), draft.said().told()));
    notices.mailed(mailed);
  }

  /** Whether the earlier mails still are as they were: then this one replaces them. */
  private boolean replaces(Draft draft) {
    List<Mail> locked = draft.earlier().isEmpty() ? List.of() : earlier(draft.key());
    if (!mailIds(locked).equals(mailIds(draft.earlier()))) {
      return false;
    }
    locked.forEach(Mail::replaced);
    return true;
  }

  /** A mail to nowhere goes to the list, and is news only where its person wasn't on it. */
  private Mail store(Draft draft) {
    Mail mail = mails.save(draft.mail());
    enclosures.saveAll(MailEnclosure.in(mail.id(), draft.letter().enclosures()));
    liveLinks.keep(mail.id(), draft.marks());
    boolean known = draft.earlier().stream().anyMatch(Mail::listed);
    Delivery.problemOf(draft.letter().recipient())
        .ifPresent(
            why -> {
              if (known) {
                mail.undeliverable(Trouble.ADDRESS, why);
              } else {
                undelivered.end(mail, Trouble.ADDRESS, why);
              }
            });
    return mail;
  }

  private static List<Long> ids(Draft draft) {
    return draft.ready().stream().map(Notices.Notice::id).toList();
  }

  private static List<Long> ids(List<Draft> drafts, Function<Draft, List<Long>> which) {
    return drafts.stream().flatMap(draft -> which.apply(draft).stream()).toList();
  }

  private static List<Long> mailIds(List<Mail> of) {
    return of.stream().map(Mail::id).toList();
  }
}

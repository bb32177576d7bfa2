package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores a written mail with its notices: the rows are taken in hand, and only if nobody else was
 * faster it becomes one of the outbox.
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
  public List<Mail> earlier(Occasion occasion, String kind) {
    String organization = occasion.to().organization();
    String person = occasion.to().person();
    List<Mail> all = new ArrayList<>(mails.lockUnreached(organization, person));
    if (kind.equals(Mail.DAILY)) {
      all.addAll(mails.lockUnsentBefore(organization, person, occasion.today()));
    }
    return all;
  }

  @Transactional
  public void file(Draft draft) {
    if (!stillOurs(draft)) {
      return;
    }
    notices.waiting(draft.said().later());
    notices.dropped(draft.said().settled());
    if (draft.letter() == null) {
      notices.dropped(draft.said().told());
    } else {
      notices.mailed(draft.said().told(), store(draft).id());
    }
  }

  /** Takes the notices in hand, and the earlier mails: this one replaces them. */
  private boolean stillOurs(Draft draft) {
    List<Mail> locked =
        draft.earlier().isEmpty() ? List.of() : earlier(draft.occasion(), draft.kind());
    List<Long> ready = draft.ready().stream().map(Notices.Notice::id).toList();
    if (!ids(locked).equals(ids(draft.earlier())) || notices.lockReady(ready) < ready.size()) {
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

  private static List<Long> ids(List<Mail> of) {
    return of.stream().map(Mail::id).toList();
  }
}

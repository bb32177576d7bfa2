package org.almanac.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose mails leave next: what is about a change on the same day before all else, then the
 * organizations in turns, so that a large one doesn't keep a small one waiting all morning.
 */
@Component
class Turns {
  private static final Logger log = LoggerFactory.getLogger(Turns.class);
  private static final int HANDFUL = 10;

  private final Mails mails;
  private final MailServerState server;
  private final Pace pace;
  private final TransactionTemplate transaction;

  Turns(Mails mails, MailServerState server, Pace pace, PlatformTransactionManager transactions) {
    this.mails = mails;
    this.server = server;
    this.pace = pace;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes a handful of due mails in hand, no others than any other node does; one only while the
   * mail server was away a moment ago.
   */
  List<Mail> claim(Instant now) {
    return transaction.execute(
        status -> {
          // where nobody counts and nothing is wrong, the nodes needn't wait for each other
          boolean alone = pace.limited() || server.away().isPresent();
          Optional<MailServerState.Away> away = alone ? server.lock() : Optional.empty();
          if (away.filter(a -> a.retryAt().isAfter(now)).isPresent()) {
            return List.of();
          }
          int room = pace.room(now, away.isPresent() ? 1 : HANDFUL);
          List<Mail> due = room == 0 ? List.of() : due(now, room);
          if (away.isPresent() && !due.isEmpty()) {
            log.info("The mail server is tried again");
            server.trying(away.get(), now);
          }
          return due;
        });
  }

  private List<Mail> due(Instant now, int most) {
    List<Mail> taken = taken(mails.lockSameDay(now, most), now);
    List<String> organizations = mails.organizationsInTurn(now);
    // each its share first, then whoever has more fills what is left
    for (boolean shared : new boolean[] {true, false}) {
      for (int i = 0; i < organizations.size() && taken.size() < most; i++) {
        int others = shared ? organizations.size() - i : 1;
        int share = (most - taken.size() + others - 1) / others;
        taken.addAll(taken(mails.lockDue(organizations.get(i), now, share), now));
      }
    }
    return taken;
  }

  private static List<Mail> taken(List<Mail> due, Instant now) {
    due.forEach(mail -> mail.claim(now));
    return new ArrayList<>(due);
  }
}

package org.almanac.notices;

import java.time.Instant;
import java.util.Optional;
import org.almanac.access.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says after each round of the post how the mail server is; one node after the other. */
@Component
class ServerWatch {
  private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

  private final MailServerState server;
  private final ServerNote note;
  private final Languages languages;
  private final ObjectProvider<MailServerWatch> watches;
  private final TransactionTemplate transaction;

  ServerWatch(
      MailServerState server,
      ServerNote note,
      Languages languages,
      ObjectProvider<MailServerWatch> watches,
      PlatformTransactionManager transactions) {
    this.server = server;
    this.note = note;
    this.languages = languages;
    this.watches = watches;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whoever can't take it in keeps no mail from leaving. */
  void look(Instant now) {
    try {
      transaction.executeWithoutResult(status -> say(now));
    } catch (RuntimeException e) {
      log.error("Nobody was told how the mail server is", e);
    }
  }

  private void say(Instant now) {
    Optional<MailServerState.Away> away = server.lock().filter(known -> known.tellable(now));
    watches.forEach(
        watch -> {
          if (away.isPresent()) {
            watch.away(organization -> words(organization, away.get()));
          } else {
            watch.back();
          }
        });
  }

  private String words(String organization, MailServerState.Away away) {
    return Languages.in(languages.ofHouse(organization), () -> note.incident(organization, away));
  }
}

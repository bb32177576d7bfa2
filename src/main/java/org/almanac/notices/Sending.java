package org.almanac.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almanac.engine.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mails that are due, each outside of any transaction: the claim is committed before the mail
 * server hears of the mail, so no second node sends it too. Killed between the server's yes and our
 * own note of it, a mail goes out again after {@link #ABANDONED}, under the same Message-ID: this
 * is the one moment in which anybody can get a mail twice.
 */
@Component
class Sending {
  /** Longer than a handful of mails takes when every one of them runs into each timeout. */
  static final Duration ABANDONED = Duration.ofMinutes(15);

  private static final Logger log = LoggerFactory.getLogger(Sending.class);
  private static final int HANDFUL = 10;

  private final Mails mails;
  private final QuietHours quietHours;
  private final Delivery delivery;
  private final Undelivered undelivered;
  private final MailStops stops;
  private final TransactionTemplate transaction;

  Sending(
      Mails mails,
      QuietHours quietHours,
      Delivery delivery,
      Undelivered undelivered,
      MailStops stops,
      PlatformTransactionManager transactions) {
    this.mails = mails;
    this.quietHours = quietHours;
    this.delivery = delivery;
    this.undelivered = undelivered;
    this.stops = stops;
    this.transaction = new TransactionTemplate(transactions);
  }

  DueWork.Done sendDue(Instant now) {
    transaction.executeWithoutResult(
        status -> mails.lockAbandoned(now.minus(ABANDONED)).forEach(Mail::release));
    quietHours.hold(now);
    int sent = 0;
    int failed = 0;
    for (List<Mail> claimed = claim(now); !claimed.isEmpty(); claimed = claim(now)) {
      for (int i = 0; i < claimed.size(); i++) {
        if (stops.stopped(claimed.get(i))) {
          putBack(claimed.get(i).id());
          continue;
        }
        Delivery.Result result = delivery.hand(claimed.get(i));
        settle(claimed.get(i).id(), result, now);
        switch (result.outcome()) {
          case GONE -> sent++;
          case NEVER -> log.warn("A mail can't arrive: {}", result.reason());
          case LATER -> failed++;
          case SERVER_AWAY -> {
            waitForServer(claimed.subList(i + 1, claimed.size()), now, result.reason());
            return new DueWork.Done(sent, failed + 1);
          }
        }
      }
    }
    return new DueWork.Done(sent, failed);
  }

  /** Takes a handful of due mails in hand, no others than any other node does. */
  List<Mail> claim(Instant now) {
    return transaction.execute(
        status -> {
          List<Mail> due = mails.lockDue(now, HANDFUL);
          due.forEach(mail -> mail.claim(now));
          return due;
        });
  }

  /** Stopped by a coordinator after it was claimed: as if nobody had taken it in hand. */
  private void putBack(Long id) {
    transaction.executeWithoutResult(status -> mails.findById(id).orElseThrow().release());
  }

  private void settle(Long id, Delivery.Result result, Instant now) {
    transaction.executeWithoutResult(
        status -> {
          Mail mail = mails.findById(id).orElseThrow();
          switch (result.outcome()) {
            case GONE -> mail.sent(now);
            case NEVER -> undelivered.end(mail, result.reason());
            case LATER, SERVER_AWAY -> {
              mail.later(now, result.reason());
              if (mail.state() == MailState.UNDELIVERABLE) {
                undelivered.tell(mail);
              }
            }
          }
        });
  }

  private void waitForServer(List<Mail> untried, Instant now, String reason) {
    log.warn("Mails wait, the mail server is away: {}", reason);
    transaction.executeWithoutResult(
        status -> {
          mails.findAllById(untried.stream().map(Mail::id).toList()).forEach(Mail::release);
          mails.flush();
          for (int attempts : mails.attemptsDue(now)) {
            mails.postpone(
                now, attempts, now.plus(Mail.backoff(attempts + 1)), Mail.shortened(reason));
          }
        });
  }
}

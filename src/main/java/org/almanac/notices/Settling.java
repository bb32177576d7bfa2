package org.almanac.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almanac.engine.DueWork;
import org.almanac.notices.Delivery.Outcome;
import org.almanac.notices.Delivery.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes what came of handing a mail over, for the mail and for all that wait behind it. */
@Component
class Settling {
  private static final Logger log = LoggerFactory.getLogger(Settling.class);

  /** One mail that is cut off or refused by policy may be its own fault; so many are not. */
  private static final int CUT_IN_A_ROW = 2;

  private static final int POLICY_IN_A_ROW = 3;

  private final Mails mails;
  private final MailServerState server;
  private final Undelivered undelivered;
  private final DeliverySettings settings;
  private final TransactionTemplate transaction;

  Settling(
      Mails mails,
      MailServerState server,
      Undelivered undelivered,
      DeliverySettings settings,
      PlatformTransactionManager transactions) {
    this.mails = mails;
    this.server = server;
    this.undelivered = undelivered;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What one round of the post has come to so far. */
  static class Run {
    private int sent;
    private int failed;
    private int cut;
    private int policy;
    private String reason;

    DueWork.Done done() {
      return new DueWork.Done(sent, failed);
    }

    String reason() {
      return Trouble.nameless(reason);
    }

    private void counts(Result result) {
      reason = result.reason();
      boolean never = result.outcome() == Outcome.NEVER;
      sent += result.outcome() == Outcome.GONE ? 1 : 0;
      failed += result.outcome() == Outcome.GONE || never ? 0 : 1;
      cut = result.outcome() == Outcome.CUT ? cut + 1 : 0;
      policy = never && result.trouble() == Trouble.POLICY ? policy + 1 : 0;
    }
  }

  /** Whether the next mail may be tried; of a mail in other hands nothing is noted. */
  boolean settle(Mail claimed, Result result, Run run, Instant now) {
    run.counts(result);
    return transaction.execute(
        status -> {
          boolean byPolicy = run.policy > 0 && refusesOneAfterTheOther(run);
          mails
              .findLockedById(claimed.id())
              .filter(mail -> mail.inHandOf(claimed))
              .ifPresent(mail -> note(mail, result, byPolicy, now));
          return goesOn(result, run, byPolicy, now);
        });
  }

  private void note(Mail mail, Result result, boolean byPolicy, Instant now) {
    switch (result.outcome()) {
      case GONE -> mail.sent(now);
      case NEVER -> {
        if (byPolicy) {
          later(mail, result, settings.later(), now);
        } else {
          log.warn("A mail can't arrive: {}", Trouble.nameless(result.reason()));
          undelivered.end(mail, result.trouble(), result.reason());
        }
      }
      case SOON, CUT, TOO_FAST -> later(mail, result, settings.soon(), now);
      case LATER -> later(mail, result, settings.later(), now);
      case SERVER_AWAY, REFUSES_US -> mail.untried(result.reason());
    }
  }

  private boolean goesOn(Result result, Run run, boolean byPolicy, Instant now) {
    switch (result.outcome()) {
      case TOO_FAST -> server.away(MailServerState.What.TOO_FAST, result.reason(), now);
      case SERVER_AWAY -> server.away(MailServerState.What.AWAY, result.reason(), now);
      case REFUSES_US -> server.away(MailServerState.What.REFUSES_US, result.reason(), now);
      case CUT -> {
        if (run.cut < CUT_IN_A_ROW) {
          return true;
        }
        server.away(MailServerState.What.AWAY, result.reason(), now);
      }
      case NEVER -> {
        if (!byPolicy) {
          return answered(result);
        }
        server.away(MailServerState.What.POLICY, result.reason(), now);
      }
      default -> {
        return answered(result);
      }
    }
    return false;
  }

  private boolean answered(Result result) {
    if (result.answered()) {
      server.back();
    }
    return true;
  }

  /** Then it is about us, and each further mail would be spent on it. */
  private boolean refusesOneAfterTheOther(Run run) {
    return run.policy >= POLICY_IN_A_ROW
        || server.away().filter(a -> a.what() == MailServerState.What.POLICY).isPresent();
  }

  private void later(Mail mail, Result result, List<Duration> waits, Instant now) {
    Duration wait = DeliverySettings.wait(waits, mail.attempts() + 1);
    mail.later(now, new Patience(wait, settings.patience()), result.trouble(), result.reason());
    if (mail.state() == MailState.UNDELIVERABLE) {
      undelivered.tell(mail);
    }
  }
}

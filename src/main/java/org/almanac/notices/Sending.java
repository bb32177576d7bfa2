package org.almanac.notices;

import java.time.Clock;
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
  /**
   * Longer than one mail takes that runs into each timeout. The others of its handful may wait
   * longer: each is looked at once more before it is handed over, and left to whoever took it back.
   */
  static final Duration ABANDONED = Duration.ofMinutes(15);

  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  private final Mails mails;
  private final Turns turns;
  private final QuietHours quietHours;
  private final Readdressing readdressing;
  private final Delivery delivery;
  private final Settling settling;
  private final MailStops stops;
  private final MailDesk desk;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Sending(
      Mails mails,
      Turns turns,
      QuietHours quietHours,
      Readdressing readdressing,
      Delivery delivery,
      Settling settling,
      MailStops stops,
      MailDesk desk,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.mails = mails;
    this.turns = turns;
    this.quietHours = quietHours;
    this.readdressing = readdressing;
    this.delivery = delivery;
    this.settling = settling;
    this.stops = stops;
    this.desk = desk;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What was taken in hand and never finished waits again; what missed its day is taken apart. */
  void takeBack(Instant now) {
    transaction.executeWithoutResult(
        status -> mails.lockAbandoned(now.minus(ABANDONED)).forEach(Mail::release));
    quietHours.hold(now);
    mails
        .organizationsDue(now)
        .forEach(
            organization -> desk.missed(organization, now, quietHours.quiet(organization, now)));
  }

  DueWork.Done sendDue() {
    readdressing.follow();
    try {
      return sendAll();
    } finally {
      delivery.hangUp();
    }
  }

  private DueWork.Done sendAll() {
    Settling.Run run = new Settling.Run();
    for (List<Mail> claimed = claim(); !claimed.isEmpty(); claimed = claim()) {
      for (int i = 0; i < claimed.size(); i++) {
        if (stops.stopped(claimed.get(i))) {
          putBack(claimed.subList(i, i + 1));
        } else if (stillOurs(claimed.get(i)) && !handed(claimed.get(i), run)) {
          putBack(claimed.subList(i + 1, claimed.size()));
          log.warn("Mails wait, none leaves for now: {}", run.reason());
          return run.done();
        }
      }
    }
    return run.done();
  }

  /** A round takes long: each handful is taken at its own time, and none in the evening. */
  private List<Mail> claim() {
    Instant now = clock.instant();
    quietHours.hold(now);
    return turns.claim(now);
  }

  /** A slow server held the handful up: what another node took back meanwhile is that one's. */
  private boolean stillOurs(Mail claimed) {
    Instant now = clock.instant();
    return Boolean.TRUE.equals(
        transaction.execute(
            status ->
                mails
                    .findLockedById(claimed.id())
                    .filter(mail -> mail.inHandOf(claimed))
                    .map(
                        mail -> {
                          mail.kept(now);
                          claimed.kept(now);
                          return true;
                        })
                    .orElse(false)));
  }

  private boolean handed(Mail mail, Settling.Run run) {
    return settling.settle(mail, delivery.hand(mail), run, clock.instant());
  }

  /** As if nobody had taken them in hand: stopped by a coordinator since, or nothing leaves. */
  private void putBack(List<Mail> untried) {
    transaction.executeWithoutResult(
        status ->
            untried.forEach(
                claimed ->
                    mails
                        .findLockedById(claimed.id())
                        .filter(mail -> mail.inHandOf(claimed))
                        .ifPresent(Mail::release)));
  }
}

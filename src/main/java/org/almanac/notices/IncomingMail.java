package org.almanac.notices;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a mail in the mailbox is for us: the report of one that came back, a calendar's answer, a
 * wish to hear less. All else is for the person who reads that mailbox, and isn't touched.
 */
@Service
class IncomingMail {
  private static final Logger log = LoggerFactory.getLogger(IncomingMail.class);

  private final Mails mails;
  private final Undelivered undelivered;
  private final StopLinks stopLinks;
  private final InboxState state;
  private final Signing signing;
  private final List<CalendarReplies> calendars;
  private final Clock clock;

  IncomingMail(
      Mails mails,
      Undelivered undelivered,
      StopLinks stopLinks,
      InboxState state,
      Signing signing,
      ObjectProvider<CalendarReplies> calendars,
      Clock clock) {
    this.mails = mails;
    this.undelivered = undelivered;
    this.stopLinks = stopLinks;
    this.state = state;
    this.signing = signing;
    this.calendars = calendars.stream().toList();
    this.clock = clock;
  }

  /**
   * Whether it was for us; in the same transaction it is noted as read. What was done once is not
   * done again, wherever the mail lies now.
   */
  @Transactional
  public boolean take(Incoming mail, long uid) {
    state.read(uid);
    if (state.known(mail.mark()) || !obeyed(mail)) {
      return false;
    }
    state.done(mail.mark(), clock.instant());
    return true;
  }

  private boolean obeyed(Incoming mail) {
    return mail.report().map(this::came).orElse(false)
        || mail.reply().map(this::answered).orElse(false)
        || mail.stop().flatMap(stopLinks::whose).map(this::stopped).orElse(false);
  }

  /** Only what names a mail of ours and the address that it went to is believed. */
  private boolean came(DeliveryReport report) {
    boolean ours = false;
    for (String id : report.about()) {
      for (Mail mail : mails.findByMessageId(id)) {
        if (!signing.marked(mail)) {
          continue;
        }
        for (DeliveryReport.Recipient recipient : report.recipients()) {
          if (isTo(mail, recipient)) {
            ours = true;
            note(mail, recipient);
          }
        }
      }
    }
    return ours;
  }

  private static boolean isTo(Mail mail, DeliveryReport.Recipient recipient) {
    return recipient.addresses().stream()
        .map(address -> address.toLowerCase(Locale.ROOT))
        .anyMatch(address -> address.equals(mail.recipient()));
  }

  /** A report that comes twice, or after the mail went out again, changes nothing. */
  private void note(Mail mail, DeliveryReport.Recipient recipient) {
    if (mail.state() != MailState.SENT) {
      return;
    }
    if (recipient.failed()) {
      log.info("A mail came back: {}", recipient.words());
      undelivered.returned(mail, recipient.trouble(), recipient.words());
    } else if (recipient.delayed()) {
      mail.delayed(recipient.words());
    }
  }

  private boolean answered(CalendarReply reply) {
    return calendars.stream().anyMatch(taker -> taker.replied(reply));
  }

  private boolean stopped(StopLinks.Whose whose) {
    stopLinks.stop(whose);
    return true;
  }
}

package org.almanac.notices;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.almanac.notices.Delivery.Outcome;
import org.almanac.notices.Delivery.Result;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Finds in what a sender throws what the mail server answered: 5 is for good, all else waits. */
final class SmtpReply {
  private static final int FOR_GOOD = 500;

  private SmtpReply() {}

  static Result in(Exception thrown) {
    Deque<Throwable> left = new ArrayDeque<>();
    left.add(thrown);
    boolean perMail = !(thrown instanceof MailException);
    for (int seen = 0; !left.isEmpty() && seen < 50; seen++) {
      Throwable e = left.poll();
      int code = code(e);
      if (code > 0) {
        return new Result(code >= FOR_GOOD ? Outcome.NEVER : Outcome.LATER, e.getMessage().strip());
      }
      if (e instanceof MailSendException send) {
        for (Exception each : send.getMessageExceptions()) {
          left.add(each);
          perMail |= send.getCause() == null;
        }
      }
      if (e instanceof MessagingException chained && chained.getNextException() != null) {
        left.add(chained.getNextException());
      }
      if (e.getCause() != null) {
        left.add(e.getCause());
      }
    }
    if (thrown instanceof MailParseException || thrown instanceof MailPreparationException) {
      return new Result(Outcome.NEVER, thrown.getMessage());
    }
    return new Result(
        perMail ? Outcome.LATER : Outcome.SERVER_AWAY, String.valueOf(thrown.getMessage()));
  }

  private static int code(Throwable e) {
    if (e instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (e instanceof SMTPSendFailedException send) {
      return send.getReturnCode();
    }
    return e instanceof SMTPSenderFailedException from ? from.getReturnCode() : -1;
  }
}

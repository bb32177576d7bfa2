package org.almanac.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.almanac.notices.Delivery.Outcome;
import org.almanac.notices.Delivery.Result;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/**
 * Finds in what a sender throws what the mail server answered, and tells apart: this mail soon
 * again, this mail later, this mail never, no mail at all for now.
 */
final class SmtpReply {
  private static final int FOR_GOOD = 500;
  private static final Pattern TOO_FAST =
      Pattern.compile("throttl|too (many|much|fast)|\\brate\\b|limit|concurren|slow down");
  private static final Pattern GREY = Pattern.compile("gr[ae]y");

  private SmtpReply() {}

  static Result in(Exception thrown) {
    Deque<Throwable> left = new ArrayDeque<>();
    left.add(thrown);
    boolean perMail = !(thrown instanceof MailException);
    for (int seen = 0; !left.isEmpty() && seen < 50; seen++) {
      Throwable e = left.poll();
      if (e instanceof AuthenticationFailedException) {
        return signIn(said(e));
      }
      int code = code(e);
      if (code > 0) {
        return answered(code, said(e), aboutTheSender(e));
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
      return Result.never(Trouble.OTHER, said(thrown)).unasked();
    }
    return Result.of(perMail ? Outcome.CUT : Outcome.SERVER_AWAY, said(thrown));
  }

  private static Result answered(int code, String said, boolean aboutUs) {
    if (code == 530 || code == 534 || code == 535 || code == 538) {
      return Result.of(Outcome.REFUSES_US, said);
    }
    Trouble trouble = Trouble.in(code, said);
    if (code < FOR_GOOD) {
      return new Result(waits(code, said, trouble), trouble, said);
    }
    if (trouble == Trouble.FULL) {
      return new Result(Outcome.LATER, trouble, said); // mailboxes get emptied
    }
    // refused because of who we are, the next mail would be too
    return aboutUs && trouble != Trouble.SIZE
        ? Result.of(Outcome.REFUSES_US, said)
        : Result.never(trouble, said);
  }

  private static boolean aboutTheSender(Throwable e) {
    return e instanceof SMTPSenderFailedException
        || e instanceof SMTPSendFailedException send && send.getCommand().startsWith("MAIL FROM");
  }

  private static Outcome waits(int code, String said, Trouble trouble) {
    String text = said.toLowerCase(Locale.ROOT);
    if (code == 421 || TOO_FAST.matcher(text).find() && trouble != Trouble.FULL) {
      return GREY.matcher(text).find() ? Outcome.SOON : Outcome.TOO_FAST;
    }
    boolean grey = code == 450 || code == 451;
    return grey && trouble != Trouble.FULL ? Outcome.SOON : Outcome.LATER;
  }

  /** Whoever can't sign in for the moment (454) is told so with a 4. */
  private static Result signIn(String said) {
    return Result.of(said.startsWith("4") ? Outcome.SERVER_AWAY : Outcome.REFUSES_US, said);
  }

  private static String said(Throwable e) {
    return String.valueOf(e.getMessage()).strip();
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

package org.almanac.notices;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server that an installation names. One connection is kept for the post that goes round;
 * whoever wants to send beside it gets a connection of their own and waits for nobody.
 */
class MailServer extends JavaMailSenderImpl {
  private static final Logger log = LoggerFactory.getLogger(MailServer.class);
  private static final int COME_AGAIN = 421;

  private final ReentrantLock line = new ReentrantLock();
  private final int aConnection;
  private final BearerToken token;
  private Transport kept;
  private int carried;

  /**
   * @param aConnection mails on one connection
   * @param token with which we sign in; null to sign in with the password, or not at all
   */
  MailServer(int aConnection, BearerToken token) {
    this.aConnection = aConnection;
    this.token = token;
  }

  @Override
  protected Transport connectTransport() throws MessagingException {
    if (!line.tryLock()) {
      return connected();
    }
    try {
      return new Kept();
    } catch (MessagingException | RuntimeException e) {
      line.unlock();
      throw e;
    }
  }

  /** Nothing more to say for now. */
  void hangUp() {
    if (line.tryLock()) {
      try {
        end();
      } finally {
        line.unlock();
      }
    }
  }

  private Transport connected() throws MessagingException {
    if (token == null) {
      return super.connectTransport();
    }
    try {
      return connected(token.current());
    } catch (AuthenticationFailedException e) {
      return connected(token.renewed()); // it may have been called back before its time
    }
  }

  private Transport connected(String password) throws MessagingException {
    Transport transport = getTransport(getSession());
    transport.connect(getHost(), getPort(), getUsername(), password);
    return transport;
  }

  private void open() throws MessagingException {
    if (kept != null && (carried >= aConnection || !kept.isConnected())) {
      end();
    }
    if (kept == null) {
      kept = connected();
      carried = 0;
    }
  }

  private void end() {
    try {
      if (kept != null) {
        kept.close();
      }
    } catch (MessagingException e) {
      log.debug("A connection ended badly", e);
    } finally {
      kept = null;
    }
  }

  /** The kept connection for one mail. */
  private class Kept extends Transport {
    Kept() throws MessagingException {
      super(MailServer.this.getSession(), null);
      open();
    }

    @Override
    public boolean isConnected() {
      return kept != null;
    }

    @Override
    public void sendMessage(Message message, Address[] to) throws MessagingException {
      try {
        kept.sendMessage(message, to);
      } catch (MessagingException e) {
        if (carried == 0 || !saysComeAgain(e)) {
          throw e;
        }
        end(); // so many on one connection are too many for this server
        open();
        kept.sendMessage(message, to);
      } finally {
        carried++;
      }
    }

    @Override
    public void close() {
      line.unlock();
    }
  }

  private static boolean saysComeAgain(MessagingException thrown) {
    for (Exception e = thrown; e instanceof MessagingException m; e = m.getNextException()) {
      int code =
          e instanceof SMTPSendFailedException send
              ? send.getReturnCode()
              : e instanceof SMTPSenderFailedException from
                  ? from.getReturnCode()
                  : e instanceof SMTPAddressFailedException to ? to.getReturnCode() : 0;
      if (code == COME_AGAIN) {
        return true;
      }
    }
    return false;
  }
}

package org.almanac.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Clock;
import java.util.Properties;
import org.almanac.notices.DeliverySettings.Security;
import org.almanac.notices.DeliverySettings.SignInWith;
import org.springframework.stereotype.Component;

/** The way into the mailbox; what is missing is said at the start, by its property. */
@Component
class InboxConnection {
  private static final String TIMEOUT = "10000";

  private final InboxSettings settings;
  private final BearerToken token;

  InboxConnection(InboxSettings settings, DeliverySettings delivery, Clock clock) {
    this.settings = settings;
    boolean bearer = settings.configured() && settings.signIn() == SignInWith.OAUTH2;
    if (settings.configured()) {
      MailServerConfiguration.check(settings, delivery);
    }
    this.token = bearer ? new BearerToken(delivery.oauth2(), clock) : null;
  }

  Store open() throws MessagingException {
    if (token == null) {
      return open(settings.password());
    }
    try {
      return open(token.current());
    } catch (AuthenticationFailedException e) {
      return open(token.renewed());
    }
  }

  private Store open(String password) throws MessagingException {
    String protocol = settings.security() == Security.TLS ? "imaps" : "imap";
    Properties all = new Properties();
    String prefix = "mail." + protocol + ".";
    all.put(prefix + "connectiontimeout", TIMEOUT);
    all.put(prefix + "timeout", TIMEOUT);
    all.put(prefix + "writetimeout", TIMEOUT);
    all.put(prefix + "ssl.checkserveridentity", "true");
    all.put(prefix + "fetchsize", "131072");
    boolean startTls = settings.security() == Security.STARTTLS;
    all.put(prefix + "starttls.enable", String.valueOf(startTls));
    all.put(prefix + "starttls.required", String.valueOf(startTls));
    if (token != null) {
      all.put(prefix + "auth.mechanisms", "XOAUTH2");
    }
    Store store = Session.getInstance(all).getStore(protocol);
    store.connect(settings.host(), settings.portOrUsual(), settings.username(), password);
    return store;
  }
}

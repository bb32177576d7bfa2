package org.almanac.notices;

import org.almanac.notices.DeliverySettings.Security;
import org.almanac.notices.DeliverySettings.SignInWith;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that mails are sent from, if this installation reads it: reports of mail that came
 * back and answers of calendars. A bearer token comes from where the mail server's comes from.
 *
 * @param host its IMAP server; without one nothing is read
 * @param port null: as the security has it
 * @param signIn with a password or a bearer token
 * @param done the folder that what was read is moved to; empty: it stays and is marked as read
 */
@ConfigurationProperties("almanac.mail.inbox")
record InboxSettings(
    @DefaultValue("") String host,
    Integer port,
    @DefaultValue("tls") Security security,
    @DefaultValue("password") SignInWith signIn,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("") String done) {
  private static final int TLS_PORT = 993;
  private static final int OPEN_PORT = 143;

  boolean configured() {
    return !host.isBlank();
  }

  int portOrUsual() {
    return port != null ? port : security == Security.TLS ? TLS_PORT : OPEN_PORT;
  }

  /** Says nothing of the password, wherever it is printed. */
  @Override
  public String toString() {
    return "InboxSettings[" + username + " at " + host + ":" + portOrUsual() + "/" + folder + "]";
  }
}

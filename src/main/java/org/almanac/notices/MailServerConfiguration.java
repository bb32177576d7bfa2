package org.almanac.notices;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.almanac.notices.DeliverySettings.Security;
import org.almanac.notices.DeliverySettings.SignInWith;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * The way to the mail server: a relay that knows our address, a password, or a bearer token. What
 * is missing or doesn't go together is said at the start, by the name of its property.
 */
@Configuration
@EnableConfigurationProperties({DeliverySettings.class, InboxSettings.class, MailProperties.class})
class MailServerConfiguration {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_TLS = 465;
  private static final int RELAY = 25;
  private static final String TIMEOUT = "10000";

  /** A mail that runs into each of them is through before it counts as abandoned. */
  private static final int LONGEST_TIMEOUT = 60_000;

  private static final List<String> TIMEOUTS =
      List.of("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");

  @Bean
  @ConditionalOnProperty("spring.mail.host")
  JavaMailSender mailServer(DeliverySettings settings, MailProperties server, Clock clock) {
    check(settings, server);
    MailServer sender =
        new MailServer(
            settings.aConnection(),
            settings.signIn() == SignInWith.OAUTH2
                ? new BearerToken(settings.oauth2(), clock)
                : null);
    sender.setHost(server.getHost());
    sender.setPort(port(settings, server));
    sender.setDefaultEncoding(server.getDefaultEncoding().name());
    if (settings.signIn() != SignInWith.NONE) {
      sender.setUsername(server.getUsername());
    }
    if (settings.signIn() == SignInWith.PASSWORD) {
      sender.setPassword(server.getPassword());
    }
    sender.setJavaMailProperties(properties(settings, server));
    return sender;
  }

  private static int port(DeliverySettings settings, MailProperties server) {
    if (server.getPort() != null) {
      return server.getPort();
    }
    return switch (settings.secured()) {
      case TLS -> SUBMISSION_TLS;
      case STARTTLS -> SUBMISSION;
      case NONE -> RELAY;
    };
  }

  private static Properties properties(DeliverySettings settings, MailProperties server) {
    Properties all = new Properties();
    all.put("mail.smtp.ssl.checkserveridentity", "true");
    all.put("mail.smtp.auth", String.valueOf(settings.signIn() != SignInWith.NONE));
    if (settings.signIn() == SignInWith.OAUTH2) {
      all.put("mail.smtp.auth.mechanisms", "XOAUTH2");
    }
    all.put("mail.smtp.ssl.enable", String.valueOf(settings.secured() == Security.TLS));
    boolean startTls = settings.secured() == Security.STARTTLS;
    all.put("mail.smtp.starttls.enable", String.valueOf(startTls));
    all.put("mail.smtp.starttls.required", String.valueOf(startTls));
    all.putAll(server.getProperties());
    TIMEOUTS.forEach(name -> all.put(name, timeout(name, server.getProperties().get(name))));
    return all;
  }

  /** Ours unless this one is given; without any, one silent server would hold up all mail. */
  private static String timeout(String name, String given) {
    if (blank(given)) {
      return TIMEOUT;
    }
    require(
        given.strip().matches("[1-9]\\d{0,4}")
            && Integer.parseInt(given.strip()) <= LONGEST_TIMEOUT,
        "spring.mail.properties." + name,
        "is a number of milliseconds, at most " + LONGEST_TIMEOUT);
    return given.strip();
  }

  /** Refuses to start with what can't work, or would send a secret where everybody reads it. */
  static void check(DeliverySettings settings, MailProperties server) {
    for (String limit : new String[] {"a-minute", "a-day"}) {
      int value = limit.equals("a-minute") ? settings.aMinute() : settings.aDay();
      require(value >= 0, "almanac.mail." + limit, "is a number of mails, or 0 for no limit");
    }
    require(settings.aConnection() > 0, "almanac.mail.a-connection", "is a number of mails");
    require(!settings.soon().isEmpty(), "almanac.mail.soon", "needs at least one wait");
    require(!settings.later().isEmpty(), "almanac.mail.later", "needs at least one wait");
    require(!settings.away().isEmpty(), "almanac.mail.away", "needs at least one wait");
    if (settings.signIn() == SignInWith.NONE) {
      require(
          blank(server.getPassword()),
          "almanac.mail.sign-in",
          "must say \"password\" when spring.mail.password is given");
      return;
    }
    require(!blank(server.getUsername()), "spring.mail.username", "is the mailbox that signs in");
    require(
        settings.secured() != Security.NONE || local(server.getHost()),
        "almanac.mail.security",
        "must be starttls or tls: a sign-in doesn't go over an open line");
    if (settings.signIn() == SignInWith.PASSWORD) {
      require(!blank(server.getPassword()), "spring.mail.password", "is missing");
    } else {
      check(settings.oauth2());
    }
  }

  /** The same for the mailbox that is read. */
  static void check(InboxSettings inbox, DeliverySettings settings) {
    String name = "almanac.mail.inbox.";
    require(!blank(inbox.username()), name + "username", "is the mailbox that is read");
    require(inbox.signIn() != SignInWith.NONE, name + "sign-in", "is password or oauth2");
    require(
        inbox.security() != Security.NONE || local(inbox.host()),
        name + "security",
        "must be tls or starttls: a sign-in doesn't go over an open line");
    if (inbox.signIn() == SignInWith.PASSWORD) {
      require(!blank(inbox.password()), name + "password", "is missing");
    } else {
      check(settings.oauth2());
    }
  }

  private static void check(DeliverySettings.OAuth2 oauth2) {
    String name = "almanac.mail.oauth2.";
    URI from = oauth2.tokenAddress();
    require(from != null && from.getHost() != null, name + "token-address", "is missing");
    require(
        "https".equals(from.getScheme()) || local(from.getHost()),
        name + "token-address",
        "must begin with https://: a secret is sent there");
    require(!blank(oauth2.clientId()), name + "client-id", "is missing");
    require(!blank(oauth2.clientSecret()), name + "client-secret", "is missing");
  }

  private static boolean local(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }

  private static void require(boolean holds, String property, String what) {
    if (!holds) {
      throw new IllegalStateException("The setting " + property + " " + what + ".");
    }
  }
}

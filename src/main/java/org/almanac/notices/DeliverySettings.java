package org.almanac.notices;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation hands mail over: as whom, how fast, and with how much patience.
 *
 * @param signIn how we say who we are; a relay that knows our address needs nothing
 * @param security how the connection is closed to others; null: as the sign-in needs it
 * @param aMinute mails that may leave in any minute, from all nodes together; 0: as many as it goes
 * @param aDay mails that may leave in any 24 hours; 0: as many as it goes
 * @param aConnection mails on one connection before a new one is made
 * @param patience how long a mail is tried after it was first told to come back
 * @param soon the waits after "not yet" (greylisting), then always the last
 * @param later the waits after "not now" (busy, a full mailbox), then always the last
 * @param away the waits before the mail server itself is tried again, then always the last
 */
@ConfigurationProperties("almanac.mail")
record DeliverySettings(
    @DefaultValue("none") SignInWith signIn,
    Security security,
    @DefaultValue("0") int aMinute,
    @DefaultValue("0") int aDay,
    @DefaultValue("50") int aConnection,
    @DefaultValue("5d") Duration patience,
    @DefaultValue({"1m", "5m", "15m", "30m", "1h", "3h"}) List<Duration> soon,
    @DefaultValue({"15m", "1h", "3h", "6h"}) List<Duration> later,
    @DefaultValue({"1m", "2m", "5m", "10m", "15m"}) List<Duration> away,
    @DefaultValue OAuth2 oauth2) {

  /** How we say to the mail server who we are. */
  enum SignInWith {
    NONE,
    PASSWORD,
    /** A bearer token that an identity provider gives out to this program. */
    OAUTH2
  }

  /** How the connection is closed to others. */
  enum Security {
    NONE,
    /** Begins open and is closed before anything is said; a server that can't is not talked to. */
    STARTTLS,
    TLS
  }

  /** Where bearer tokens come from (client credentials, RFC 6749 4.4). */
  record OAuth2(URI tokenAddress, String clientId, String clientSecret, String scope) {
    /** Says nothing of the secret, wherever it is printed. */
    @Override
    public String toString() {
      return "OAuth2[" + tokenAddress + ", " + clientId + ", " + scope + "]";
    }
  }

  Security secured() {
    if (security != null) {
      return security;
    }
    return signIn == SignInWith.NONE ? Security.NONE : Security.STARTTLS;
  }

  /** The wait after the n-th time. */
  static Duration wait(List<Duration> waits, int times) {
    return waits.get(Math.max(0, Math.min(times, waits.size()) - 1));
  }
}

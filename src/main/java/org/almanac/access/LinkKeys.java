package org.almanac.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What links are signed with: a key of each organization's own, from the installation's where the
 * configuration has one, else made at the first need and kept in the database for all nodes.
 */
class LinkKeys {
  private static final int SHORTEST = 32;
  private static final int BYTES = 32;

  private final String configured;
  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final Clock clock;
  private final byte[] nobodys = random();
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  LinkKeys(
      String configured, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    if (!configured.isEmpty() && configured.length() < SHORTEST) {
      throw new IllegalStateException("almanac.links.key takes at least 32 characters");
    }
    this.configured = configured;
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** The signature of a text, with this organization's key; with nobody's where it has no name. */
  byte[] sign(String organization, String text) {
    return mac(
        organization.isEmpty() ? nobodys : keys.computeIfAbsent(organization, this::key), text);
  }

  private byte[] key(String organization) {
    return configured.isEmpty()
        ? HexFormat.of().parseHex(kept(organization).orElseGet(() -> made(organization)))
        : mac(configured.getBytes(StandardCharsets.UTF_8), organization);
  }

  private Optional<String> kept(String organization) {
    return jdbc.sql("select secret from link_key where organization = ?")
        .param(organization)
        .query(String.class)
        .optional();
  }

  private String made(String organization) {
    String secret = HexFormat.of().formatHex(random());
    try {
      apart.executeWithoutResult(
          status ->
              jdbc.sql("insert into link_key (organization, secret, made_at) values (?, ?, ?)")
                  .params(organization, secret, Timestamp.from(clock.instant()))
                  .update());
      return secret;
    } catch (DuplicateKeyException otherNode) {
      return kept(organization).orElseThrow();
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it can stand in an address. */
  static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

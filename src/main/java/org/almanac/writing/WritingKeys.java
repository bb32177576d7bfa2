package org.almanac.writing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that texts are locked with, the newest first: it writes, all of them read. A key's id
 * comes from the key itself, so nobody has to name one.
 */
final class WritingKeys {
  static final int BYTES = 32;
  private static final int ID_BYTES = 6;

  private final Map<String, byte[]> keys = new LinkedHashMap<>();

  /**
   * @param all as base64, the newest first; none where nothing can be written
   */
  WritingKeys(List<String> all) {
    for (String key : all) {
      byte[] bytes = read(key);
      keys.put(HexFormat.of().formatHex(mac(bytes, "id"), 0, ID_BYTES), bytes);
    }
  }

  private static byte[] read(String key) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException e) {
      // without the cause, which would say what was there
      throw new IllegalStateException("ALMANAC_WRITING_KEY is no base64 text");
    }
    if (bytes.length != BYTES) {
      throw new IllegalStateException(
          "ALMANAC_WRITING_KEY takes 32 bytes as base64 (openssl rand -base64 32), not "
              + bytes.length);
    }
    return bytes;
  }

  /** The id of the key that writes; empty where there is none. */
  Optional<String> newest() {
    return keys.keySet().stream().findFirst();
  }

  Set<String> ids() {
    return Set.copyOf(keys.keySet());
  }

  /** What locks one organization's texts; empty where the key isn't here. */
  Optional<SecretKey> of(String keyId, String organization) {
    return Optional.ofNullable(keys.get(keyId))
        .map(key -> new SecretKeySpec(mac(key, "texts " + organization), "AES"));
  }

  /**
   * Somebody under another name, the same each time, from which nobody comes back to the person.
   */
  String pseudonym(String organization, String person) {
    byte[] key = keys.values().stream().findFirst().orElseThrow();
    return HexFormat.of().formatHex(mac(key, "person " + organization + " " + person), 0, ID_BYTES);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(("almanac.writing " + text).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says how many, and nothing else. */
  @Override
  public String toString() {
    return keys.size() + " keys";
  }
}

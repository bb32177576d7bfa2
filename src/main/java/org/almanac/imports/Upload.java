package org.almanac.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A file as somebody chose it: its name without folders, and its bytes. */
public record Upload(String name, byte[] bytes) {
  private static final int LONGEST_NAME = 80;

  public Upload {
    name = name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    name = name.replaceAll("\\p{C}", "").strip();
    name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /** The same for the same bytes under the same names only. */
  static String fingerprint(List<Upload> files) {
    MessageDigest digest = sha256();
    for (Upload file : files) {
      digest.update(file.name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(sha256().digest(file.bytes));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

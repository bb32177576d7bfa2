package org.almanac.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * What would change if the files were taken, seen before anything is.
 *
 * @param troubles what can't be taken; as long as there is one, nothing is
 * @param troubleCount how many there are, shown or not
 * @param fingerprint the same as long as files and changes are
 */
record Look(
    List<Seen> files,
    List<Change> changes,
    List<Gone> gone,
    List<String> notes,
    List<Trouble> troubles,
    int troubleCount,
    String fingerprint) {

  /** A file that was read. */
  public record Seen(String name, SheetKind kind, int rows) {}

  boolean isRefused() {
    return troubleCount > 0;
  }

  long count(Change.Sort sort) {
    return changes.stream().filter(change -> change.sort() == sort).count();
  }

  static String fingerprint(List<Upload> files, List<Change> changes) {
    MessageDigest digest = Upload.sha256();
    digest.update(Upload.fingerprint(files).getBytes(StandardCharsets.UTF_8));
    for (Change change : changes) {
      digest.update((change.fingerprint() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

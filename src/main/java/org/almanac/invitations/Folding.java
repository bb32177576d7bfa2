package org.almanac.invitations;

import java.nio.charset.StandardCharsets;

/**
 * Long lines go on in the next one after a space: none longer than 75 octets, and no character torn
 * apart.
 */
public class Folding {
  private static final int OCTETS = 75;

  private Folding() {}

  public static String of(String unfolded) {
    StringBuilder folded = new StringBuilder();
    unfolded.lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    int used = 0;
    for (int at = 0; at < line.length(); ) {
      String sign = new String(Character.toChars(line.codePointAt(at)));
      int octets = sign.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > OCTETS) {
        folded.append("\r\n ");
        used = 1;
      }
      folded.append(sign);
      used += octets;
      at += sign.length();
    }
    folded.append("\r\n");
  }
}

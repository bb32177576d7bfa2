package org.almanac.meetings;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws the codes for the screen and the tokens for signed links. */
@Component
class RoomCodes {
  /** No vowels, so no words; nothing that looks like something else from the last row. */
  static final String SIGNS = "CDFGHJKMNPQRTVWXY34679";

  static final int LENGTH = 6;
  private static final int TOKEN_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Meetings meetings;

  RoomCodes(Meetings meetings) {
    this.meetings = meetings;
  }

  String freshCode() {
    String code;
    do {
      code = draw();
    } while (meetings.existsByRoomCode(code));
    return code;
  }

  String freshToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What somebody typed as a code is written: capitals, no spaces or dashes. */
  static String tidy(String typed) {
    return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private String draw() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return code.toString();
  }
}

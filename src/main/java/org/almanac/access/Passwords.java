package org.almanac.access;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords and codes are kept. */
final class Passwords {
  static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

  /** Held against what an unknown person types, which so takes as long as a known one's. */
  static final String NOBODYS_HASH = ENCODER.encode("nobody");

  private Passwords() {}
}

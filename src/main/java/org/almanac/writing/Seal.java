package org.almanac.writing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Locks texts and opens them: AES-256-GCM with a fresh nonce each time, bound to the spot where the
 * text stands, and filled up to steps of 256 bytes so that its length says little.
 */
final class Seal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int STEP = 256;
  private static final byte END = (byte) 0x80;

  private final WritingKeys keys;
  private final SecureRandom random = new SecureRandom();

  Seal(WritingKeys keys) {
    this.keys = keys;
  }

  /** Whether there is a key to lock with. */
  boolean locks() {
    return keys.newest().isPresent();
  }

  Sealed lock(Spot spot, String text) {
    String keyId = keys.newest().orElseThrow();
    SecretKey key = keys.of(keyId, spot.place().organization()).orElseThrow();
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] filled = Arrays.copyOf(plain, (plain.length / STEP + 1) * STEP);
    filled[plain.length] = END;
    try {
      byte[] locked = cipher(Cipher.ENCRYPT_MODE, key, nonce, spot.boundTo(keyId)).doFinal(filled);
      byte[] bytes = Arrays.copyOf(nonce, NONCE + locked.length);
      System.arraycopy(locked, 0, bytes, NONCE, locked.length);
      return new Sealed(keyId, bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text; empty when its key isn't here, or when it was locked for another spot. */
  Optional<String> open(Spot spot, Sealed sealed) {
    return keys.of(sealed.keyId(), spot.place().organization())
        .flatMap(key -> open(spot, sealed, key));
  }

  private static Optional<String> open(Spot spot, Sealed sealed, SecretKey key) {
    byte[] bytes = sealed.bytes();
    if (bytes.length <= NONCE) {
      return Optional.empty();
    }
    try {
      Cipher cipher =
          cipher(
              Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), spot.boundTo(sealed.keyId()));
      byte[] filled = cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
      int end = filled.length - 1;
      while (end > 0 && filled[end] != END) {
        end--;
      }
      return Optional.of(new String(filled, 0, end, StandardCharsets.UTF_8));
    } catch (AEADBadTagException notForHere) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] boundTo)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo);
    return cipher;
  }
}

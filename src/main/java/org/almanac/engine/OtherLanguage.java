package org.almanac.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Notes, while something is written, which words had to be taken from the other language. */
public final class OtherLanguage {
  private static final ThreadLocal<Set<String>> NOTED = new ThreadLocal<>();

  private OtherLanguage() {}

  /** What was written, and which words of it are in the other language. */
  public record Heard<T>(T what, Set<String> words) {
    /** Whether a part of it is in the other language. */
    public boolean partly() {
      return !words.isEmpty();
    }
  }

  public static <T> Heard<T> during(Supplier<T> writing) {
    Set<String> before = NOTED.get();
    Set<String> now = new LinkedHashSet<>();
    try {
      NOTED.set(now);
      return new Heard<>(writing.get(), now);
    } finally {
      if (before == null) {
        NOTED.remove();
      } else {
        NOTED.set(before);
      }
    }
  }

  public static boolean listening() {
    return NOTED.get() != null;
  }

  public static void note(String words) {
    if (NOTED.get() != null) {
      NOTED.get().add(words);
    }
  }
}

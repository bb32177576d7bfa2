package org.almanac.engine;

import java.util.function.Supplier;

/** Notes, while something is written, whether words had to be taken from the other language. */
public final class OtherLanguage {
  private static final ThreadLocal<boolean[]> NOTED = new ThreadLocal<>();

  private OtherLanguage() {}

  /** What was written, and whether a part of it is in the other language. */
  public record Heard<T>(T what, boolean partly) {}

  public static <T> Heard<T> during(Supplier<T> writing) {
    boolean[] before = NOTED.get();
    boolean[] now = {false};
    try {
      NOTED.set(now);
      return new Heard<>(writing.get(), now[0]);
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

  public static void note() {
    if (NOTED.get() != null) {
      NOTED.get()[0] = true;
    }
  }
}

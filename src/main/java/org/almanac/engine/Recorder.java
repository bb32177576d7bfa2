package org.almanac.engine;

/** Who writes down what somebody else told them, while it is being written down. */
final class Recorder {
  private static final ThreadLocal<String> WRITING = new ThreadLocal<>();

  private Recorder() {}

  static void writing(String person, Runnable action) {
    WRITING.set(person);
    try {
      action.run();
    } finally {
      WRITING.remove();
    }
  }

  /** Null when people send their own forms. */
  static String current() {
    return WRITING.get();
  }
}

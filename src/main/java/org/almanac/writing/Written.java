package org.almanac.writing;

import java.time.Instant;

/** What stands in a field; says nothing of it wherever it is printed. */
final class Written {
  private final String text;
  private final String version;
  private final Instant at;

  Written(String text, String version, Instant at) {
    this.text = text;
    this.version = version;
    this.at = at;
  }

  /** Null where it can't be opened. */
  String text() {
    return text;
  }

  String version() {
    return version;
  }

  Instant at() {
    return at;
  }

  @Override
  public String toString() {
    return "Written " + version;
  }
}

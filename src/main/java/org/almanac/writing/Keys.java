package org.almanac.writing;

/** Names that stand in addresses and tables: lower case, digits and dashes. */
final class Keys {
  private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final int LONGEST = 64;

  private Keys() {}

  static void check(String key) {
    if (key.length() > LONGEST || !key.matches(KEY)) {
      throw new IllegalArgumentException("No name for a sheet or a field of it: " + key);
    }
  }
}

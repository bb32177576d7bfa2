package org.almanac.mentorship;

/** How what goes on between two people is named, in keys and in addresses. */
final class TouchKeys {
  private static final String MENTORSHIP = ":MENTORSHIP-";

  private TouchKeys() {}

  /** {@code assoc:MENTORSHIP-p0123}. */
  static String mentorship(String organization, String member) {
    return organization + MENTORSHIP + member;
  }

  /** Whose mentorship a key speaks of. */
  static String member(String key) {
    return key.substring(key.indexOf(MENTORSHIP) + MENTORSHIP.length());
  }

  /** {@code assoc:MENTORSHIP-TIME-17}: a part of it that has a life of its own. */
  static String part(String organization, String part, Object of) {
    return organization + MENTORSHIP + part + "-" + of;
  }

  /** The page of a pair. */
  static String path(Two pair) {
    return "/in-touch/" + pair.member();
  }
}

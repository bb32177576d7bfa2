package org.almanac.intake;

import org.almanac.matching.Change;
import org.almanac.matching.Relaxation;
import org.almanac.matching.Unmatched;
import org.springframework.stereotype.Component;

/**
 * The smallest change of their own that would find a member a mentor, in words for the member: no
 * mentor is named, and what lies with others only the coordinator reads.
 */
@Component
class OwnHelp {
  private static final String BETWEEN = ":";

  private final MatchWords words;

  OwnHelp(MatchWords words) {
    this.words = words;
  }

  /** DISTANCE:140, WISH:other-district; null where it lies with others. */
  static String code(Unmatched unmatched) {
    return unmatched.relaxations().stream()
        .map(Relaxation::change)
        .map(OwnHelp::code)
        .filter(code -> code != null)
        .findFirst()
        .orElse(null);
  }

  private static String code(Change change) {
    return switch (change.kind()) {
      case DISTANCE -> change.kind() + BETWEEN + change.km();
      case WISH -> change.kind() + BETWEEN + change.wish();
      default -> null;
    };
  }

  /**
   * @param code null where it lies with others
   */
  String say(String code) {
    if (code == null) {
      return words.say("own-help.others");
    }
    String[] parts = code.split(BETWEEN, 2);
    return Change.Kind.valueOf(parts[0]) == Change.Kind.DISTANCE
        ? words.say("own-help.distance", Integer.valueOf(parts[1]))
        : words.say("own-help.wish", words.say("wish." + parts[1]));
  }
}

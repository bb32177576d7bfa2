package org.almanac.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A named set of decisions; lines like {@code plt.meetings.least = 6 | refuse}. */
record ProfileFile(Map<String, Decided> decided) {

  static ProfileFile named(String profile) {
    if (!profile.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("'" + profile + "' is no name of a profile");
    }
    String file = "profiles/" + profile + ".properties";
    return read(file, Lines.of(file));
  }

  static ProfileFile read(String file, List<Lines.Line> lines) {
    Map<String, Decided> decided = new LinkedHashMap<>();
    for (Lines.Line line : lines) {
      if (decided.put(line.key(), decided(line)) != null) {
        throw line.wrong("'" + line.key() + "' was there before");
      }
    }
    TreeSet<String> absent = new TreeSet<>(SettingKeys.all().names());
    absent.removeAll(decided.keySet());
    if (!absent.isEmpty()) {
      throw new IllegalStateException(file + " says nothing about " + absent);
    }
    return new ProfileFile(decided);
  }

  private static Decided decided(Lines.Line line) {
    int bar = line.value().lastIndexOf('|');
    String value = bar < 0 ? line.value() : line.value().substring(0, bar).strip();
    try {
      SettingKeys.all().check(line.key(), value);
      return new Decided(
          value, bar < 0 ? null : Strength.of(line.value().substring(bar + 1).strip()));
    } catch (IllegalArgumentException e) {
      throw line.wrong(e.getMessage());
    }
  }
}

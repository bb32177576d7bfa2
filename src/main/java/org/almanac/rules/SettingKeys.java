package org.almanac.rules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every key that can be decided, with the kind of its value: {@code profiles/keys.properties}. */
class SettingKeys {
  private static final SettingKeys ALL = new SettingKeys();

  private enum Kind {
    NUMBER,
    NUMBERS,
    TIME,
    SWITCH,
    WEEKDAY,
    TEXT
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  private SettingKeys() {
    for (Lines.Line line : Lines.of("profiles/keys.properties")) {
      kinds.put(line.key(), Kind.valueOf(line.value().toUpperCase(java.util.Locale.ROOT)));
    }
  }

  static SettingKeys all() {
    return ALL;
  }

  Set<String> names() {
    return kinds.keySet();
  }

  /** Throws {@link IllegalArgumentException} with a reason where key or value can't be. */
  void check(String key, String value) {
    Kind kind = kinds.get(key);
    if (kind == null) {
      throw new IllegalArgumentException("'" + key + "' is no setting that anybody reads");
    }
    try {
      switch (kind) {
        case NUMBER -> number(value);
        case NUMBERS -> Settings.parts(value).forEach(SettingKeys::number);
        case TIME -> LocalTime.parse(value);
        case SWITCH -> onOrOff(value);
        case WEEKDAY -> DayOfWeek.valueOf(value);
        case TEXT -> {}
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }

  static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + value + "' is no whole number", e);
    }
  }

  static boolean onOrOff(String value) {
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new IllegalArgumentException("'" + value + "' is neither on nor off");
    };
  }
}

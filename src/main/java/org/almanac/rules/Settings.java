package org.almanac.rules;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one organization has decided for one school year; read when a rule is decided. */
public class Settings {
  private final String organization;
  private final Map<String, Decided> decided;

  Settings(String organization, Map<String, Decided> decided) {
    this.organization = organization;
    this.decided = Map.copyOf(decided);
  }

  /** The settings of a profile as its file has them, without a database. */
  public static Settings ofProfile(String organization, String profile) {
    return new Settings(organization, ProfileFile.named(profile).decided());
  }

  /** These settings with one changed: what if the organization decided otherwise? */
  public Settings with(String key, String value, Strength strength) {
    SettingKeys.all().check(key, value);
    Map<String, Decided> changed = new HashMap<>(decided);
    changed.put(key, new Decided(value, strength));
    return new Settings(organization, changed);
  }

  public String organization() {
    return organization;
  }

  /** Whether there is such a setting at all: not every program decides the same things. */
  public boolean say(String key) {
    return decided.containsKey(key);
  }

  public String text(String key) {
    return decided(key).value();
  }

  public int number(String key) {
    return read(key, SettingKeys::number);
  }

  public List<Integer> numbers(String key) {
    return read(key, value -> parts(value).map(SettingKeys::number).toList());
  }

  /** The words of a list such as {@code INSTRUCTIONAL, PA}. */
  public List<String> words(String key) {
    return parts(text(key)).toList();
  }

  public LocalTime time(String key) {
    return read(key, LocalTime::parse);
  }

  public boolean on(String key) {
    return read(key, SettingKeys::onOrOff);
  }

  /** The value, read by somebody who knows what it means; what can't be read names its key. */
  public <T> T read(String key, Function<String, T> as) {
    String value = text(key);
    try {
      return as.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalStateException(
          "Setting " + key + " of " + organization + " reads '" + value + "': " + e.getMessage(),
          e);
    }
  }

  public Strength strength(String key) {
    Strength strength = decided(key).strength();
    if (strength == null) {
      throw new IllegalStateException(
          "Setting " + key + " of " + organization + " is a value, no rule: it has no strength");
    }
    return strength;
  }

  static Stream<String> parts(String value) {
    return Stream.of(value.split(",")).map(String::strip).filter(part -> !part.isEmpty());
  }

  private Decided decided(String key) {
    Decided found = decided.get(key);
    if (found == null) {
      throw new IllegalArgumentException("No setting " + key + " for " + organization);
    }
    return found;
  }
}

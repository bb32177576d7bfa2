package org.almanac.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values and options that a form shows when it opens; computed when asked for, kept nowhere. */
public final class Prefill {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, List<Option>> options = new LinkedHashMap<>();

  private Prefill() {}

  public static Prefill none() {
    return new Prefill();
  }

  /**
   * @param value text, number, Boolean, LocalDate, or a list (of texts, or of maps for a table)
   */
  public Prefill with(String key, Object value) {
    values.put(key, value);
    return this;
  }

  /** The choices behind a field's {@code valuesKey}; what is sent must be among them. */
  public Prefill options(String valuesKey, List<Option> choices) {
    options.put(valuesKey, List.copyOf(choices));
    return this;
  }

  public Map<String, Object> values() {
    return Map.copyOf(nonNull());
  }

  public List<Option> optionsOf(String valuesKey) {
    return options.getOrDefault(valuesKey, List.of());
  }

  Map<String, List<Option>> options() {
    return options;
  }

  private Map<String, Object> nonNull() {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.values().removeIf(java.util.Objects::isNull);
    return all;
  }
}

package org.almanac.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a form tells the process: ids, dates and routing flags; never what a person typed. */
public final class Flags {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private String businessKey;

  private Flags() {}

  public static Flags none() {
    return new Flags();
  }

  public static Flags of(String name, Object value) {
    return none().and(name, value);
  }

  /** From a start form: the new instance's readable key. */
  public static Flags businessKey(String key) {
    Flags flags = none();
    flags.businessKey = key;
    return flags;
  }

  public Flags and(String name, Object value) {
    values.put(name, value);
    return this;
  }

  public Map<String, Object> values() {
    return values;
  }

  public String businessKey() {
    return businessKey;
  }
}

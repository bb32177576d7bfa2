package org.almanac.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** From what Tasklist posts to Java's values, and back. */
final class FormValues {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  /** Control signs other than a new line and a tab, and halves of a sign. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\\x{d800}-\\x{dfff}]");

  private FormValues() {}

  /** The keys of a record whose numbers are whole. */
  static Set<String> whole(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() == Integer.class)
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  /** Texts trimmed and without signs that no database takes, empty ones as null, lists as lists. */
  static Object plain(Object posted) {
    if (posted instanceof String text) {
      String kept = UNWRITABLE.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
      return kept.isEmpty() ? null : kept;
    }
    if (posted instanceof SpinJsonNode node) {
      List<Object> list = list(node.toString());
      return list == null || list.isEmpty() ? null : list;
    }
    if (posted instanceof List<?> list && list.isEmpty()) {
      return null;
    }
    return posted;
  }

  private static List<Object> list(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Object>>() {});
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** As a form variable: lists as JSON, which Tasklist understands. */
  static TypedValue toEngine(Object value) {
    if (value instanceof LocalDate date) {
      return Variables.stringValue(date.toString(), true);
    }
    if (value instanceof List<?> list) {
      try {
        return SpinValues.jsonValue(JSON.writeValueAsString(list)).setTransient(true).create();
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("Not a list that a form can show: " + list, e);
      }
    }
    if (value instanceof String text) {
      return Variables.stringValue(text, true);
    }
    if (value instanceof Boolean flag) {
      return Variables.booleanValue(flag, true);
    }
    if (value instanceof Integer number) {
      return Variables.integerValue(number, true);
    }
    if (value instanceof Number number) {
      return Variables.doubleValue(number.doubleValue(), true);
    }
    throw new IllegalArgumentException("A form can't show a " + value.getClass().getName());
  }

  /** The record that a program asked for, from values by key. */
  static <R extends Record> R toRecord(Class<R> type, Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] args =
        Arrays.stream(components)
            .map(component -> as(component.getType(), values.get(component.getName())))
            .toArray();
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(args);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getName(), e);
    }
  }

  private static Object as(Class<?> type, Object value) {
    if (type == Boolean.class || type == boolean.class) {
      return Boolean.TRUE.equals(value);
    }
    if (type == List.class) {
      return value == null ? List.of() : value;
    }
    if (type == Integer.class && value instanceof BigDecimal number) {
      return number.intValueExact();
    }
    return value;
  }
}

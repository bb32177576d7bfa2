package org.almanac.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What a {@code .form} file asks of a person: its fields and their limits. */
record FormDocument(String id, Map<String, Field> fields) {
  private static final Set<String> ASKING =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "expression");

  /**
   * One field; a limit that is not set is null.
   *
   * @param expected what the form itself says where the pattern isn't held; may be empty
   */
  record Field(
      String key,
      String type,
      String subtype,
      String label,
      boolean required,
      boolean conditional,
      boolean disabled,
      Integer minLength,
      Integer maxLength,
      BigDecimal min,
      BigDecimal max,
      Pattern pattern,
      String expected,
      List<String> choices,
      String valuesKey) {
    /** The same field by another name, asking for the same in other words. */
    Field called(String name, String asked) {
      return new Field(
          key,
          type,
          subtype,
          name,
          required,
          conditional,
          disabled,
          minLength,
          maxLength,
          min,
          max,
          pattern,
          asked,
          choices,
          valuesKey);
    }
  }

  boolean hasDynamicOptions() {
    return fields.values().stream().anyMatch(field -> field.valuesKey() != null);
  }

  static FormDocument read(String id) {
    String resource = "/forms/" + id + ".form";
    try (InputStream in = FormDocument.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      JsonNode form = new ObjectMapper().readTree(in);
      List<Field> fields = new ArrayList<>();
      collect(form, false, fields);
      Map<String, Field> byKey = new LinkedHashMap<>();
      fields.forEach(field -> byKey.put(field.key(), field));
      return new FormDocument(id, byKey);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static void collect(JsonNode parent, boolean conditional, List<Field> into) {
    for (JsonNode component : parent.path("components")) {
      boolean hides = conditional || component.path("conditional").hasNonNull("hide");
      if (ASKING.contains(component.path("type").asText())) {
        into.add(field(component, hides));
      }
      collect(component, hides, into);
    }
  }

  private static Field field(JsonNode c, boolean conditional) {
    JsonNode limits = c.path("validate");
    String pattern = limits.path("pattern").asText("");
    return new Field(
        c.path("key").asText(),
        c.path("type").asText(),
        c.path("subtype").asText(""),
        c.path("label").asText(c.path("dateLabel").asText(c.path("key").asText())),
        limits.path("required").asBoolean(false),
        conditional,
        c.path("disabled").asBoolean(false) || c.path("readonly").asBoolean(false),
        limits.hasNonNull("minLength") ? limits.get("minLength").asInt() : null,
        limits.hasNonNull("maxLength") ? limits.get("maxLength").asInt() : null,
        limits.hasNonNull("min") ? new BigDecimal(limits.get("min").asText()) : null,
        limits.hasNonNull("max") ? new BigDecimal(limits.get("max").asText()) : null,
        pattern.isEmpty() ? null : Pattern.compile(pattern),
        limits.path("patternErrorMessage").asText(""),
        StreamSupport.stream(c.path("values").spliterator(), false)
            .map(value -> value.path("value").asText())
            .toList(),
        c.hasNonNull("valuesKey") ? c.get("valuesKey").asText() : null);
  }
}

package org.almanac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The keys of what a form asks, read from its file. */
public final class FormFields {
  private static final Set<String> TEXT = Set.of("textfield", "textarea");
  private static final Set<String> CHOICE =
      Set.of("number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

  private FormFields() {}

  /** Every field that a person can fill in. */
  public static Set<String> of(String form) {
    return keys(
        form,
        c -> TEXT.contains(c.path("type").asText()) || CHOICE.contains(c.path("type").asText()));
  }

  /** The fields that take any text. */
  public static Set<String> freeText(String form) {
    return keys(
        form,
        c ->
            TEXT.contains(c.path("type").asText())
                && c.path("validate").path("pattern").asText("").isEmpty());
  }

  private static Set<String> keys(String form, Predicate<JsonNode> asks) {
    try {
      Set<String> keys = new LinkedHashSet<>();
      collect(new ObjectMapper().readTree(new File("forms/" + form + ".form")), asks, keys);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(form, e);
    }
  }

  private static void collect(JsonNode parent, Predicate<JsonNode> asks, Set<String> into) {
    for (JsonNode component : parent.path("components")) {
      if (asks.test(component)) {
        into.add(component.path("key").asText());
      }
      collect(component, asks, into);
    }
  }
}

package org.almanac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The keys of what a form asks, read from its file. */
final class FormFields {
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
          "taglist");

  private FormFields() {}

  static Set<String> of(String form) {
    try {
      Set<String> keys = new LinkedHashSet<>();
      collect(new ObjectMapper().readTree(new File("forms/" + form + ".form")), keys);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(form, e);
    }
  }

  private static void collect(JsonNode parent, Set<String> into) {
    for (JsonNode component : parent.path("components")) {
      if (ASKING.contains(component.path("type").asText())) {
        into.add(component.path("key").asText());
      }
      collect(component, into);
    }
  }
}

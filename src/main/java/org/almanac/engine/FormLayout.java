package org.almanac.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What stands in a {@code .form} file, from top to bottom, for a page of ours. */
public record FormLayout(List<Part> parts) {
  /**
   * One part; what it has not is null, its texts are empty.
   *
   * @param type as form-js calls it: text, radio, textarea, …
   * @param key the field's; null where nothing is asked
   * @param text what a text says, with {@code {{names}}} of values
   */
  public record Part(
      String id,
      String type,
      String key,
      String label,
      String hint,
      String text,
      HideWhen hide,
      List<Option> choices,
      String valuesKey,
      Integer maxLength,
      boolean required) {
    public boolean asks() {
      return key != null;
    }
  }

  /** As the reader's language says it. */
  static FormLayout read(String form, Locale reader, FormTexts texts) {
    String resource = "/forms/" + form + ".form";
    try (InputStream in = FormLayout.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      List<Part> parts = new ArrayList<>();
      byte[] said = texts.in(reader, in.readAllBytes());
      collect(new ObjectMapper().readTree(said), HideWhen.NEVER, parts);
      return new FormLayout(List.copyOf(parts));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static void collect(JsonNode parent, HideWhen above, List<Part> into) {
    for (JsonNode component : parent.path("components")) {
      HideWhen own = HideWhen.read(component.path("conditional").path("hide").asText(null));
      HideWhen hide = above.or(own);
      if (component.has("components")) {
        collect(component, hide, into);
      } else {
        into.add(part(component, hide));
      }
    }
  }

  private static Part part(JsonNode c, HideWhen hide) {
    JsonNode limits = c.path("validate");
    return new Part(
        c.path("id").asText(),
        c.path("type").asText(),
        c.path("key").asText(null),
        c.path("label").asText(c.path("dateLabel").asText("")),
        c.path("description").asText(""),
        c.path("text").asText(""),
        hide,
        StreamSupport.stream(c.path("values").spliterator(), false)
            .map(v -> new Option(v.path("value").asText(), v.path("label").asText()))
            .toList(),
        c.path("valuesKey").asText(null),
        limits.hasNonNull("maxLength") ? limits.get("maxLength").asInt() : null,
        limits.path("required").asBoolean(false));
  }
}

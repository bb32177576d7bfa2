package org.almanac.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A form in the reader's language: what a component says stands in the bundle under the form, the
 * component and what it is there ({@code forms.plt-meeting-card.plan.label}). What no bundle says
 * stays as the form's file has it.
 */
@Component
public class FormTexts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SAID = List.of("label", "description", "text", "content");

  private static final Pattern FILLED = Pattern.compile("\\{\\{.*?}}");
  private static final Pattern SAYS = Pattern.compile("\\p{L}");

  private final MessageSource messages;

  FormTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** The form as it is to be read; what is no form comes back as it was. */
  public byte[] in(Locale locale, byte[] form) throws IOException {
    JsonNode whole = JSON.readTree(form);
    if (!whole.path("components").isArray()) {
      return form;
    }
    OtherLanguage.Heard<JsonNode> heard =
        OtherLanguage.during(
            () -> each(whole, (key, text) -> messages.getMessage(key, null, text, locale)));
    if (heard.partly()) {
      ((ArrayNode) whole.get("components")).insert(0, otherLanguage(locale));
    }
    return JSON.writeValueAsBytes(whole);
  }

  /** Who reads a form with a part in the other language is told so before anything else. */
  private ObjectNode otherLanguage(Locale locale) {
    return JSON.createObjectNode()
        .put("type", "text")
        .put("id", "otherLanguage")
        .put("text", messages.getMessage("engine.form.other-language", null, locale));
  }

  /** What a form asks, each field by the name that the reader knows it by. */
  FormDocument in(Locale locale, FormDocument form) {
    Map<String, FormDocument.Field> fields = new LinkedHashMap<>();
    form.fields()
        .forEach(
            (name, field) ->
                fields.put(
                    name,
                    field.called(
                        messages.getMessage(
                            key(form.id(), name) + ".label", null, field.label(), locale),
                        messages.getMessage(
                            key(form.id(), name) + ".pattern", null, field.expected(), locale))));
    return new FormDocument(form.id(), fields);
  }

  /** Everything that a form says, by its key, in the order of the form. */
  static Map<String, String> of(JsonNode form) {
    Map<String, String> all = new LinkedHashMap<>();
    each(
        form.deepCopy(),
        (key, text) -> {
          all.putIfAbsent(key, text);
          return text;
        });
    return all;
  }

  private static String key(String form, String component) {
    return "forms." + form + "." + component;
  }

  private static JsonNode each(JsonNode form, BiFunction<String, String, String> words) {
    components(form, form.path("id").asText(), words);
    return form;
  }

  private static void components(
      JsonNode parent, String form, BiFunction<String, String, String> words) {
    for (JsonNode component : parent.path("components")) {
      String name = component.path("key").asText(component.path("id").asText());
      String key = key(form, name);
      for (String attribute : SAID) {
        reword(component, attribute, key + "." + attribute, words);
      }
      reword(component, "dateLabel", key + ".label", words);
      reword(component, "timeLabel", key + ".time", words);
      reword(component.path("validate"), "patternErrorMessage", key + ".pattern", words);
      reword(component.path("appearance"), "prefixAdorner", key + ".before", words);
      reword(component.path("appearance"), "suffixAdorner", key + ".after", words);
      for (JsonNode value : component.path("values")) {
        reword(value, "label", key + ".value." + value.path("value").asText(), words);
      }
      for (JsonNode column : component.path("columns")) {
        reword(column, "label", key + ".column." + column.path("key").asText(), words);
      }
      components(component, form, words);
    }
  }

  private static void reword(
      JsonNode node, String attribute, String key, BiFunction<String, String, String> words) {
    String text = node.path(attribute).asText("");
    if (node instanceof ObjectNode said
        && SAYS.matcher(FILLED.matcher(text).replaceAll("")).find()) {
      said.put(attribute, words.apply(key, text));
    }
  }
}

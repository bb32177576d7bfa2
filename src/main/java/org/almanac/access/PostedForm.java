package org.almanac.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** What a form's answer looks like when it is sent: values by key, each plain, nothing else. */
class PostedForm {
  private static final Set<String> PLAIN =
      Set.of(
          "string", "boolean", "short", "integer", "long", "double", "number", "date", "json",
          "null");

  private final ObjectMapper json;

  PostedForm(ObjectMapper json) {
    this.json = json;
  }

  /** Refused before the engine reads it, which takes a wrong shape for a fault of its own. */
  void check(byte[] body) throws IOException, PlainJson.NotAccepted {
    JsonNode sent = json.readTree(body);
    if (sent.isMissingNode()) {
      return; // a form without an answer
    }
    JsonNode values = sent.path("variables");
    boolean fine =
        sent.isObject() && (values.isObject() || values.isNull() || values.isMissingNode());
    for (JsonNode value : values) {
      fine = fine && value.isObject() && plain(value);
    }
    if (!fine) {
      throw new PlainJson.NotAccepted(400, "notJson");
    }
  }

  private boolean plain(JsonNode value) {
    JsonNode type = value.path("type");
    if (type.isMissingNode() || type.isNull()) {
      return true;
    }
    String name = type.asText().toLowerCase(Locale.ROOT);
    return PLAIN.contains(name) && (!name.equals("json") || readable(value.path("value")));
  }

  private boolean readable(JsonNode value) {
    try {
      return value.isNull() || value.isTextual() && !json.readTree(value.asText()).isMissingNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}

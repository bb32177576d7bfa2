package org.almanac.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a model calls its processes and tasks, in the reader's language: {@code models.} process,
 * task, {@code name} or {@code why}. The engine keeps the model's own words; each reader gets
 * theirs when they look, whoever had the task before and whatever they read.
 */
@Component
public class ModelTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MessageSource messages;

  ModelTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** What a task is called. */
  public String name(Task task) {
    return name(key(task), task.getName());
  }

  /** What a task is called that may be over by now, by its key. */
  public String name(String key, String otherwise) {
    return now(key, "name", otherwise);
  }

  /** Why somebody has it, and what comes next. */
  public String why(Task task) {
    return now(key(task), "why", task.getDescription());
  }

  /** An answer of the engine's web API with the names in it as they are to be read. */
  public byte[] in(Locale locale, byte[] answer) throws IOException {
    JsonNode whole = JSON.readTree(answer);
    reword(whole, locale);
    return JSON.writeValueAsBytes(whole);
  }

  private void reword(JsonNode node, Locale locale) {
    if (node instanceof ObjectNode said) {
      String definition = said.path("processDefinitionId").asText("");
      if (!definition.isEmpty() && said.hasNonNull("taskDefinitionKey")) {
        String key = key(definition, said.get("taskDefinitionKey").asText());
        reword(said, "name", key, "name", locale);
        reword(said, "description", key, "why", locale);
      } else if (said.hasNonNull("resource") && said.hasNonNull("key")) {
        reword(said, "name", said.get("key").asText(), "name", locale);
      }
    }
    node.forEach(each -> reword(each, locale));
  }

  private void reword(ObjectNode said, String attribute, String key, String what, Locale locale) {
    if (said.hasNonNull(attribute)) {
      said.put(attribute, said(key, what, said.get(attribute).asText(), locale));
    }
  }

  private String now(String key, String what, String otherwise) {
    return key == null ? otherwise : said(key, what, otherwise, LocaleContextHolder.getLocale());
  }

  private String said(String key, String what, String otherwise, Locale locale) {
    return messages.getMessage("models." + key + "." + what, null, otherwise, locale);
  }

  private static String key(Task task) {
    return key(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
  }

  /**
   * Under which key a task has its texts, whichever version of its model it is of.
   *
   * @param definition plt-meeting:3:4711 is the third version of plt-meeting; null for a task
   *     without a model, which has no key
   */
  public static String key(String definition, String task) {
    return definition == null
        ? null
        : definition.substring(0, definition.indexOf(':')) + "." + task;
  }
}

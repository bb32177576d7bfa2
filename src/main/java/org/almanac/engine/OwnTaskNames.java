package org.almanac.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What tasks are called for whoever has them; everybody else reads the model's name. */
@Component
public class OwnTaskNames {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelTexts models;
  private final ObjectProvider<NamedForItsPerson> own;

  OwnTaskNames(ModelTexts models, ObjectProvider<NamedForItsPerson> own) {
    this.models = models;
    this.own = own;
  }

  /** For its assignee; nobody else is to read it. */
  public String name(Task task) {
    String key = ModelTexts.key(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    return own(key, task.getTenantId(), task.getProcessInstanceId(), task.getAssignee())
        .orElseGet(() -> models.name(task));
  }

  /** An answer of the engine's web API, with the reader's own tasks named for them. */
  public byte[] in(String reader, byte[] answer) throws IOException {
    JsonNode whole = JSON.readTree(answer);
    reword(whole, reader);
    return JSON.writeValueAsBytes(whole);
  }

  private void reword(JsonNode node, String reader) {
    if (node instanceof ObjectNode said
        && said.hasNonNull("taskDefinitionKey")
        && said.hasNonNull("processDefinitionId")
        && said.path("assignee").asText("").equals(reader)) {
      String key =
          ModelTexts.key(
              said.get("processDefinitionId").asText(), said.get("taskDefinitionKey").asText());
      own(key, said.path("tenantId").asText(), said.path("processInstanceId").asText(), reader)
          .ifPresent(name -> said.put("name", name));
    }
    node.forEach(each -> reword(each, reader));
  }

  private Optional<String> own(String key, String organization, String instance, String person) {
    return own.stream()
        .filter(each -> each.task().equals(key))
        .findFirst()
        .filter(each -> person != null)
        .flatMap(each -> each.name(organization, instance, person));
  }
}

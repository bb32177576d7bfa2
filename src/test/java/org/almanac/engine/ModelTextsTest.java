package org.almanac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every process and task is called something in both languages. */
class ModelTextsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelTexts words = new ModelTexts(bundle());

  @Test
  void what_a_model_calls_its_tasks_has_a_key_and_the_model_says_the_same_in_english()
      throws Exception {
    assertThat(read("models.properties")).isEqualTo(said());
  }

  @Test
  void what_a_model_calls_its_tasks_is_said_in_french() throws Exception {
    assertThat(read("models_fr.properties").keySet()).containsExactlyElementsOf(said().keySet());
  }

  @Test
  void tasklist_gets_a_task_as_its_reader_calls_it_whatever_the_engine_keeps() throws Exception {
    String list =
        "{\"count\":1,\"_embedded\":{\"task\":[{\"id\":\"7\",\"name\":\"Bring your card\","
            + "\"description\":\"Why\",\"taskDefinitionKey\":\"userTask_bringCard\","
            + "\"processDefinitionId\":\"meeting-participation:3:4711\"}],"
            + "\"processDefinition\":[{\"key\":\"plt-year\",\"name\":\"PLT: a year of meetings\","
            + "\"resource\":\"plt-year.bpmn\"}]}}";
    String french = new String(words.in(Locale.CANADA_FRENCH, list.getBytes()));
    assertThat(french)
        .contains("Apportez votre fiche", "dites-le ici et c’est très bien ainsi", "une année de");
    assertThat(JSON.readTree(french).path("count").asInt()).isEqualTo(1);
    String unknown =
        "[{\"name\":\"Own\",\"description\":null,\"taskDefinitionKey\":\"a\","
            + "\"processDefinitionId\":\"own:1:2\"},{\"name\":\"No process\"}]";
    assertThat(JSON.readTree(words.in(Locale.CANADA_FRENCH, unknown.getBytes())))
        .isEqualTo(JSON.readTree(unknown));
  }

  /** Today's models, and those of which some still run to their end on their own. */
  private static List<File> read() {
    return Stream.concat(
            Arrays.stream(new File("bpmn").listFiles((dir, name) -> name.endsWith(".bpmn"))),
            ReleasedInstancesTest.ON_THEIR_OWN.stream().map(Path::toFile))
        .toList();
  }

  private static Map<String, String> said() {
    Map<String, String> all = new TreeMap<>();
    for (File file : read()) {
      BpmnModelInstance model = Bpmn.readModelFromFile(file);
      for (Process process : model.getModelElementsByType(Process.class)) {
        all.put("models." + process.getId() + ".name", process.getName());
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
          String key = "models." + process.getId() + "." + task.getId();
          all.put(key + ".name", task.getName());
          task.getDocumentations().forEach(why -> all.put(key + ".why", why.getTextContent()));
        }
      }
    }
    return all;
  }

  private static Map<String, String> read(String bundle) throws IOException {
    Properties read = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle))) {
      read.load(in);
    }
    Map<String, String> texts = new TreeMap<>();
    read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }

  private static ResourceBundleMessageSource bundle() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/models");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}

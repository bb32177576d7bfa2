package org.almanac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every form is there in both languages, component by component. */
class FormTextsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FILLED = Pattern.compile("\\{\\{(.*?)}}|]\\((.*?)\\)");

  private final FormTexts texts = new FormTexts(bundle());

  @Test
  void everything_a_form_says_has_a_key_and_the_file_says_the_same_in_english() throws Exception {
    Map<String, String> said = said();
    Map<String, String> english = read("forms.properties");
    Map<String, String> missing = new TreeMap<>(said);
    missing.entrySet().removeIf(text -> text.getValue().equals(english.get(text.getKey())));
    assertThat(missing).as("to be written into messages/forms.properties").isEmpty();
    assertThat(english.keySet()).as("said by no form").isSubsetOf(said.keySet());
  }

  @Test
  void everything_a_form_says_is_said_in_french() throws Exception {
    assertThat(read("forms_fr.properties").keySet()).containsExactlyElementsOf(said().keySet());
  }

  @Test
  void what_is_filled_in_is_the_same_in_both_languages() throws Exception {
    Map<String, String> french = read("forms_fr.properties");
    said()
        .forEach(
            (key, text) -> assertThat(filled(french.get(key))).as(key).isEqualTo(filled(text)));
  }

  @Test
  void a_form_is_served_in_the_readers_language_and_nothing_but_its_words_changes()
      throws Exception {
    for (Path file : files()) {
      byte[] form = Files.readAllBytes(file);
      JsonNode french = JSON.readTree(texts.in(Locale.CANADA_FRENCH, form));
      assertThat(JSON.readTree(texts.in(Locale.CANADA, form))).isEqualTo(JSON.readTree(form));
      assertThat(FormTexts.of(french)).as(file.toString()).isNotEqualTo(of(file));
      assertThat(FormTexts.of(french).keySet()).isEqualTo(of(file).keySet());
    }
    JsonNode card =
        JSON.readTree(
            texts.in(
                Locale.CANADA_FRENCH, Files.readAllBytes(Path.of("forms/plt-meeting-card.form"))));
    assertThat(card.toString())
        .contains("Rien de nouveau", "Je ne peux pas venir", "=plan != \\\"moved\\\"", "{{where}}")
        .doesNotContain("Nothing new");
  }

  @Test
  void what_is_no_form_or_in_no_bundle_stays_as_it_was() throws Exception {
    byte[] unknown = "{\"id\":\"own\",\"components\":[{\"key\":\"a\",\"label\":\"A\"}]}".getBytes();
    assertThat(JSON.readTree(texts.in(Locale.CANADA_FRENCH, unknown)))
        .isEqualTo(JSON.readTree(unknown));
    byte[] other = "{\"message\":\"no\"}".getBytes();
    assertThat(texts.in(Locale.CANADA_FRENCH, other)).isEqualTo(other);
  }

  @Test
  void a_field_that_is_sent_back_is_named_as_the_reader_knows_it() {
    FormDocument card = FormDocument.read("plt-meeting-card");
    assertThat(texts.in(Locale.CANADA_FRENCH, card).fields().get("cantCome").label())
        .isEqualTo("Je ne peux pas venir");
    assertThat(texts.in(Locale.CANADA, card)).isEqualTo(card);
  }

  private static List<String> filled(String text) {
    return FILLED.matcher(text).results().map(found -> found.group()).sorted().toList();
  }

  private static Map<String, String> said() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path file : files()) {
      all.putAll(of(file));
    }
    return all;
  }

  private static Map<String, String> of(Path file) throws IOException {
    return FormTexts.of(JSON.readTree(file.toFile()));
  }

  private static TreeSet<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("forms"))) {
      return new TreeSet<>(all.filter(file -> file.toString().endsWith(".form")).toList());
    }
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
    messages.setBasename("messages/forms");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}

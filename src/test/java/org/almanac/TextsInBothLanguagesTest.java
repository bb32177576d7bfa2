package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever is said in English is said in French too: a key that is missing breaks the build. */
class TextsInBothLanguagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final String FRENCH = "_fr.properties";
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

  /** Longer than this, two texts that are the same in both languages are one that was forgotten. */
  private static final int SHORT = 12;

  /** Files, names, formats and what a mail server answers have one form only. */
  private static final Pattern THE_SAME =
      Pattern.compile(
          "(?s)Almanac|year\\.ics|no such mailbox|[^a-zA-Z]*(?:PLT|min|h|Table|Version)?[^a-zA-Z]*");

  @Test
  void every_bundle_is_read_and_has_its_french() {
    Properties settings = read(Path.of("src/main/resources/application.properties"));
    assertThat(english().stream().map(bundle -> "messages/" + name(bundle)).toList())
        .containsExactlyInAnyOrder(
            settings.getProperty("spring.messages.basename").split("\\s*,\\s*"));
    assertThat(english()).allMatch(bundle -> Files.exists(french(bundle)));
  }

  @Test
  void every_text_is_there_in_both_languages() {
    Map<String, String> inOne = new TreeMap<>();
    for (Path bundle : english()) {
      Map<String, String> english = texts(bundle);
      Map<String, String> french = texts(french(bundle));
      inOne.putAll(english);
      inOne.putAll(french);
      inOne.keySet().removeIf(key -> english.containsKey(key) && french.containsKey(key));
    }
    assertThat(inOne).as("said in one language only").isEmpty();
  }

  @Test
  void no_key_stands_twice_in_a_bundle() {
    for (Path bundle : all()) {
      List<String> keys =
          lines(bundle)
              .filter(line -> line.matches("[a-z][\\w.-]+\\s*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as(bundle.getFileName().toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void both_say_the_same_things_of_what_they_are_given() {
    SoftAssertions all = new SoftAssertions();
    for (Path bundle : english()) {
      Map<String, String> french = texts(french(bundle));
      texts(bundle)
          .forEach(
              (key, text) ->
                  all.assertThat(arguments(french.getOrDefault(key, text)))
                      .as(key)
                      .isEqualTo(arguments(text)));
    }
    all.assertAll();
  }

  @Test
  void every_text_with_something_to_fill_in_can_be_filled_in() {
    SoftAssertions all = new SoftAssertions();
    for (Path bundle : all()) {
      Locale locale = bundle.toString().endsWith(FRENCH) ? Locale.CANADA_FRENCH : Locale.CANADA;
      texts(bundle)
          .forEach(
              (key, text) -> {
                if (!arguments(text).isEmpty()) {
                  for (int number : List.of(0, 1, 2, 12)) {
                    all.assertThatCode(() -> fill(text, locale, number))
                        .as(bundle.getFileName() + ": " + key)
                        .doesNotThrowAnyException();
                  }
                }
              });
    }
    all.assertAll();
  }

  /** MessageFormat swallows a single quote, and is not asked where there is nothing to fill in. */
  @Test
  void a_straight_apostrophe_is_doubled_where_something_is_filled_in_and_nowhere_else() {
    SoftAssertions all = new SoftAssertions();
    for (Path bundle : all()) {
      texts(bundle)
          .forEach(
              (key, text) -> {
                String left = text.replaceAll("''|'[{}]'", "");
                boolean right =
                    arguments(text).isEmpty() ? !text.contains("''") : left.indexOf('\'') < 0;
                all.assertThat(right).as(bundle.getFileName() + ": " + key + " = " + text).isTrue();
              });
    }
    all.assertAll();
  }

  /** What stands in a choice is read twice, so even a doubled apostrophe would be lost there. */
  @Test
  void an_apostrophe_in_a_choice_is_a_typographic_one() {
    Pattern inChoice = Pattern.compile("\\{\\d+,\\s*choice,(?:[^{}']|\\{\\d+[^{}]*})*'");
    for (Path bundle : all()) {
      texts(bundle)
          .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(inChoice));
    }
  }

  @Test
  void no_text_is_left_in_english() {
    SoftAssertions all = new SoftAssertions();
    for (Path bundle : english()) {
      Map<String, String> french = texts(french(bundle));
      texts(bundle)
          .forEach(
              (key, text) -> {
                if (text.length() > SHORT && !THE_SAME.matcher(text).matches()) {
                  all.assertThat(french.get(key)).as(key).isNotEqualTo(text);
                }
              });
    }
    all.assertAll();
  }

  @Test
  void days_and_hours_in_words_come_from_one_class() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|html)")).toList()) {
        if (!file.endsWith("DayWords.java")) {
          assertThat(Files.readString(file))
              .as(file.toString())
              .doesNotContain("#temporals", "#dates.", "ofLocalizedDate")
              .doesNotContainPattern("ofPattern\\(\\s*\"[^\"]*(?:EEE|MMM|HH:mm\")");
        }
      }
    }
  }

  @Test
  void tasklist_says_everything_in_french_too() throws IOException {
    Path locales =
        Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/locales");
    ObjectMapper json = new ObjectMapper();
    JsonNode english = json.readTree(Files.readAllBytes(locales.resolve("en.json")));
    JsonNode french = json.readTree(Files.readAllBytes(locales.resolve("fr.json")));
    for (String part : List.of("labels", "dateLocales")) {
      assertThat(french.path(part).fieldNames())
          .toIterable()
          .containsExactlyInAnyOrderElementsOf(() -> english.path(part).fieldNames());
    }
    assertThat(french.path("labels").path("COMPLETE_OK").asText()).isEqualTo("C’est fait. Merci.");
  }

  private static String fill(String text, Locale locale, int number) {
    MessageFormat format = new MessageFormat(text, locale);
    Format[] formats = format.getFormatsByArgumentIndex();
    Object[] values = new Object[formats.length];
    for (int i = 0; i < formats.length; i++) {
      boolean counted = formats[i] instanceof NumberFormat || formats[i] instanceof ChoiceFormat;
      values[i] = counted ? (Object) number : "x";
    }
    return format.format(values);
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> english() {
    return all().stream().filter(bundle -> !bundle.toString().endsWith(FRENCH)).toList();
  }

  private static Path french(Path english) {
    return english.resolveSibling(name(english) + FRENCH);
  }

  private static String name(Path bundle) {
    return bundle.getFileName().toString().replace(".properties", "");
  }

  private static Map<String, String> texts(Path bundle) {
    Map<String, String> texts = new TreeMap<>();
    read(bundle).forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }

  private static List<Path> all() {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(Path bundle) {
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(bundle)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Stream<String> lines(Path bundle) {
    try {
      return Files.readAllLines(bundle).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that is asked for is there, and every text that is there is asked for. */
class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-z][\\w.-]+)[}(]");
  private static final Pattern IN_JAVA =
      Pattern.compile("(?:say|doors.text|getMessage|problem)\\(\\s*(?:\\w+, )?\"([a-z][\\w.-]+)\"");

  @Test
  void a_text_that_a_page_asks_for_is_there() {
    Set<String> keys = keys();
    for (Path page : files("src/main/resources/templates", ".html")) {
      IN_TEMPLATES
          .matcher(read(page))
          .results()
          .map(found -> found.group(1))
          .forEach(key -> assertThat(keys).as(page.toString()).contains(key));
    }
  }

  @Test
  void a_text_that_java_asks_for_is_there() {
    Set<String> keys = keys();
    for (Path source : files("src/main/java", ".java")) {
      IN_JAVA
          .matcher(read(source))
          .results()
          .map(found -> found.group(1))
          .filter(key -> !key.endsWith("."))
          .forEach(
              key ->
                  assertThat(keys)
                      .as(source.getFileName() + ": " + key)
                      .anyMatch(known -> known.equals(key) || known.endsWith("." + key)));
    }
  }

  /** Keys that are put together are found by what they begin with. */
  @Test
  void a_text_that_is_there_is_asked_for() {
    String all =
        Stream.of(files("src/main/java", ".java"), files("src/main/resources", ".html"))
            .flatMap(Set::stream)
            .map(MessagesTest::read)
            .collect(Collectors.joining());
    for (String key : keys()) {
      assertThat(beginnings(key)).as(key).anyMatch(all::contains);
    }
  }

  private static Set<String> beginnings(String key) {
    Set<String> found = new TreeSet<>();
    for (String name : Set.of(key, key.substring(key.indexOf('.') + 1))) {
      found.add("\"" + name + "\"");
      found.add("'" + name + "'");
      found.add("#{" + name);
      for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
        found.add("\"" + name.substring(0, dot + 1));
        found.add("'" + name.substring(0, dot + 1));
        found.add("\"" + name.substring(0, dot) + "\"");
      }
    }
    return found;
  }

  private static Set<String> keys() {
    Properties all = new Properties();
    for (Path bundle : files(BUNDLES.toString(), ".properties")) {
      try (var in = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
        all.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.stringPropertyNames();
  }

  private static Set<Path> files(String root, String ending) {
    try (Stream<Path> all = Files.walk(Path.of(root))) {
      return all.filter(path -> path.toString().endsWith(ending))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

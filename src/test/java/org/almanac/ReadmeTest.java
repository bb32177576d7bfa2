package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The map of programs in the README is the map of the project. */
class ReadmeTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([a-z-]+)` \\| [^|]+ \\|([^|]*)\\| `([a-z]+)` \\|$", Pattern.MULTILINE);

  private String readme;

  @BeforeEach
  void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void the_map_names_every_process_with_its_package() {
    Set<String> named = new TreeSet<>();
    Matcher row = ROW.matcher(readme);
    while (row.find()) {
      named.add(row.group(1));
      String type =
          Arrays.stream(row.group(1).split("-"))
              .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
              .collect(Collectors.joining());
      assertThat(Path.of("src/main/java/org/almanac", row.group(3), type + "Process.java"))
          .exists();
    }
    assertThat(named).isEqualTo(names("bpmn", ".bpmn"));
  }

  @Test
  void the_map_names_every_form() {
    Set<String> named = new TreeSet<>();
    Matcher row = ROW.matcher(readme);
    while (row.find()) {
      named.addAll(
          List.of(row.group(2).replace("`", " ").strip().split("\\s+")).stream()
              .filter(form -> !form.isBlank())
              .toList());
    }
    assertThat(named).isEqualTo(names("forms", ".form"));
  }

  @Test
  void the_house_names_every_package() {
    for (File folder : new File("src/main/java/org/almanac").listFiles(File::isDirectory)) {
      assertThat(readme).contains("    " + folder.getName() + " ");
    }
  }

  @Test
  void each_decision_has_a_number_of_its_own() {
    assertThat(new File("src/docs/decisions").list())
        .extracting(name -> name.substring(0, 4))
        .allMatch(number -> number.matches("\\d{4}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_two_commands_are_there() {
    assertThat(readme).contains("mvn spring-boot:run").contains("mvn verify");
  }

  private static Set<String> names(String folder, String ending) {
    return Arrays.stream(new File(folder).list())
        .filter(name -> name.endsWith(ending))
        .map(name -> name.replace(ending, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

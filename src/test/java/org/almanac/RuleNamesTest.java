package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is one method that decides, and one test of the same name. */
class RuleNamesTest {
  private static final Pattern RULE =
      Pattern.compile("\n  (?:Verdict|List<Finding>) (\\w+[A-Z]\\w*)\\(");

  static List<Path> rules() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      return all.filter(path -> path.toString().matches(".*\\w+Rules\\.java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_rule_has_a_test_of_its_name(Path source) throws IOException {
    Path test =
        Path.of(source.toString().replace("main/java", "test/java").replace(".java", "Test.java"));
    String tests = Files.readString(test);
    RULE.matcher(Files.readString(source))
        .results()
        .map(rule -> rule.group(1).replaceAll("([A-Z])", "_$1").toLowerCase())
        .forEach(name -> assertThat(tests).contains("void " + name + "()"));
  }
}

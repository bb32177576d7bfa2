package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Coming up, still open, let's talk; never what sounds like a mark in a report. Held over every
 * word that a person can read, in both languages.
 */
class TextsWordsTest {
  private static final Pattern NEVER =
      Pattern.compile(
          "(?<!\\p{L})(overdue|fail(?:ed|ure|ures|ing|s)?|missing|lapsed?|escalat\\p{L}*"
              + "|delinquent|non-compliant|expir(?:ed|y)"
              + "|en retard|retardataires?|échou\\p{L}*|échecs?|manquante?s?|manquements?"
              + "|périmée?s?|expir(?:é|ée|és|ées|er|ation)|caducs?|caduque|en souffrance"
              + "|escalade\\p{L}*|non[- ]conforme|défaillan\\p{L}*|hors délai)(?!\\p{L})");

  /** The handbook's own question at the end of a working meeting: it speaks of who isn't there. */
  private static final Pattern ASKED = Pattern.compile("whose voices? (?:is|are) missing");

  private static final Pattern CHOICE =
      Pattern.compile("\\{\\d+\\s*,\\s*choice(?:[^{}]|\\{[^}]*})*}");

  static Stream<Path> everythingThatIsRead() throws IOException {
    return Stream.of("src/main/resources/messages", "forms", "src/main/resources/templates")
        .flatMap(TextsWordsTest::files)
        .filter(path -> path.toString().matches(".*\\.(properties|form|html)"));
  }

  @ParameterizedTest
  @MethodSource("everythingThatIsRead")
  void nobody_is_told_that_something_is_overdue_failed_missing_lapsed_or_escalated(Path file)
      throws IOException {
    for (String line : Files.readAllLines(file)) {
      String read = ASKED.matcher(read(file, line).toLowerCase(Locale.ROOT)).replaceAll("");
      assertThat(NEVER.matcher(read).results().map(found -> found.group()))
          .as(file + ": " + line)
          .isEmpty();
    }
  }

  /**
   * Inside of a choice two quotes are one too few, or one too many: there it is a printer's one.
   */
  @ParameterizedTest
  @MethodSource("everythingThatIsRead")
  void an_apostrophe_in_a_choice_is_a_printers_one(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (file.toString().endsWith(".properties") && !line.startsWith("#")) {
        assertThat(CHOICE.matcher(line).results().map(found -> found.group()))
            .as(file + ": " + line)
            .noneMatch(choice -> choice.contains("'"));
      }
    }
  }

  /** Without a bundle's keys and a page's markup: only what stands there for people. */
  private static String read(Path file, String line) {
    if (file.toString().endsWith(".properties")) {
      int equals = line.indexOf('=');
      return line.startsWith("#") || equals < 0
          ? ""
          : line.substring(equals + 1).replaceAll("\\{\\w+}", " ");
    }
    return file.toString().endsWith(".html")
        ? line.replaceAll("<[^>]*>|#\\{[^}]*}|data-\\w+", " ")
        : line;
  }

  private static Stream<Path> files(String root) {
    try {
      return Files.walk(Path.of(root)).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

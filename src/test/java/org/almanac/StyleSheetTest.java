package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The one style sheet: a brace left open makes everything after it hold on phones only. */
class StyleSheetTest {
  @Test
  void every_brace_is_closed_before_the_next_part_begins() throws IOException {
    int open = 0;
    for (String line : Files.readAllLines(Path.of("src/main/resources/static/almanac.css"))) {
      if (line.startsWith("/*")) {
        assertThat(open).as(line).isZero();
      }
      open += count(line, '{') - count(line, '}');
    }
    assertThat(open).isZero();
  }

  private static int count(String line, char brace) {
    return (int) line.chars().filter(c -> c == brace).count();
  }
}

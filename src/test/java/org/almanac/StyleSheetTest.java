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

  /** Ctrl+P on the page of the year: every date stands on the paper, no form does. */
  @Test
  void the_years_page_prints_whole_and_without_what_only_works_on_a_screen() throws IOException {
    boolean onScreen = false;
    boolean onPaper = false;
    boolean formsStay = true;
    for (String line : Files.readAllLines(Path.of("src/main/resources/static/almanac.css"))) {
      onScreen = line.startsWith(" ") ? onScreen : line.startsWith("@media screen");
      onPaper = line.startsWith(" ") ? onPaper : line.startsWith("@media print");
      if (line.contains(".whole-year") && line.contains("display: none")) {
        assertThat(onScreen).as("hidden on narrow screens only: " + line).isTrue();
      }
      formsStay &= !(onPaper && line.contains(".screen-only") && line.contains("display: none"));
    }
    assertThat(formsStay).isFalse();
    String page = Files.readString(Path.of("src/main/resources/templates/year/year.html"));
    String before = page.substring(0, page.indexOf("<table class=\"whole-year\">"));
    String opened = before.substring(before.lastIndexOf("</"));
    assertThat(opened)
        .as("the table is in nothing that stays on the screen")
        .doesNotContain("screen-only");
  }

  private static int count(String line, char brace) {
    return (int) line.chars().filter(c -> c == brace).count();
  }
}

package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever has no mouse comes past the menu with one key, on each page. */
class SkipLinkTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern MAIN = Pattern.compile("<main\\b[^>]*>");

  @Test
  void skip_to_the_content_leads_somewhere_on_every_page() throws IOException {
    assertThat(Files.readString(TEMPLATES.resolve("layout.html"))).contains("href=\"#main\"");
    List<Path> pages;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    assertThat(pages).hasSizeGreaterThan(60);
    for (Path page : pages) {
      MAIN.matcher(Files.readString(page))
          .results()
          .forEach(main -> assertThat(main.group()).as("" + page).contains("id=\"main\""));
    }
  }
}

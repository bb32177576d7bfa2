package org.almanac.schoolplan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The short list with which superintendents sit down, in both languages: {@code
 * schoolplan/look-fors.csv}. What was seen stays in the group, and nothing adds it up.
 */
@Component
class LookFors {
  private static final String FILE = "schoolplan/look-fors.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final List<LookFor> all = read();

  /** One of them, by a key that stays when its words change. */
  record LookFor(String key, String english, String french) {
    String in(Locale locale) {
      return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
    }
  }

  List<LookFor> all() {
    return all;
  }

  List<String> keys() {
    return all.stream().map(LookFor::key).toList();
  }

  private static List<LookFor> read() {
    try (Reader reader =
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.stream()
          .map(row -> new LookFor(row.get("key"), row.get("en"), row.get("fr")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }
}

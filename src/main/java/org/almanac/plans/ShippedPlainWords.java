package org.almanac.plans;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Words that only insiders use, and simpler ones: {@code plans/plain-words.csv}. */
final class ShippedPlainWords {
  private static final String FILE = "plans/plain-words.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final Map<String, String> ALL = read();

  private ShippedPlainWords() {}

  /** Of both languages, as one may write about the other's: the simpler word by the word. */
  static Map<String, String> all() {
    return ALL;
  }

  private static Map<String, String> read() {
    try (Reader reader =
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      Map<String, String> words = new LinkedHashMap<>();
      for (CSVRecord row : parser) {
        words.put(row.get("word").toLowerCase(Locale.ROOT), row.get("instead"));
      }
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }
}

package org.almanac.registers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The words that an organization begins with: {@code registers/words.csv}. */
final class ShippedWords {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final List<Word> ALL = read();

  private ShippedWords() {}

  static List<Word> all() {
    return ALL;
  }

  private static List<Word> read() {
    try (Reader reader =
            new InputStreamReader(
                new ClassPathResource("registers/words.csv").getInputStream(),
                StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.getRecords().stream().map(ShippedWords::word).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("registers/words.csv", unreadable);
    }
  }

  private static Word word(CSVRecord row) {
    String group = row.get("group").isEmpty() ? null : row.get("group");
    return new Word(
        WordList.valueOf(row.get("list")),
        row.get("code"),
        group,
        row.get("en"),
        row.get("fr"),
        true);
  }
}

package org.almanac.sandbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.almanac.people.Panel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the files in {@code sandbox/}. */
final class SandboxDistrictFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final Map<String, List<String>> RESULTS =
      Map.of(
          "reading", List.of("g3_reading_pct", "g6_reading_pct"),
          "writing", List.of("g3_writing_pct", "g6_writing_pct"),
          "mathematics",
              List.of("g3_math_pct", "g6_math_pct", "g9_academic_math_pct", "g9_applied_math_pct"),
          "graduation-literacy", List.of("osslt_pct"));

  private SandboxDistrictFile() {}

  /** All schools in the order of their numbers. */
  static List<SandboxSchool> schools() {
    return rows("durham-dsb-schools.csv").stream()
        .map(SandboxDistrictFile::school)
        .sorted(Comparator.comparing(SandboxSchool::number))
        .toList();
  }

  /** The rows of a file below {@code sandbox/}. */
  static List<CSVRecord> rows(String file) {
    try (Reader reader =
            new InputStreamReader(
                new ClassPathResource("sandbox/" + file).getInputStream(), StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("sandbox/" + file, unreadable);
    }
  }

  private static SandboxSchool school(CSVRecord row) {
    return new SandboxSchool(
        row.get("school_number"),
        row.get("school_name"),
        row.get("level").equals("Secondary") ? Panel.SECONDARY : Panel.ELEMENTARY,
        row.get("municipality"),
        Double.parseDouble(row.get("latitude")),
        Double.parseDouble(row.get("longitude")),
        results(row));
  }

  /** The mean percentage for each subject that the file has a figure for. */
  private static Map<String, Double> results(CSVRecord row) {
    Map<String, Double> results = new TreeMap<>();
    RESULTS.forEach(
        (subject, columns) ->
            figures(row, columns).average().ifPresent(average -> results.put(subject, average)));
    return results;
  }

  private static DoubleStream figures(CSVRecord row, List<String> columns) {
    return columns.stream()
        .map(row::get)
        .filter(cell -> !cell.isEmpty())
        .mapToDouble(Double::parseDouble);
  }
}

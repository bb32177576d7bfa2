package org.almanac.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** How the clocks of Canada go from 2026 to 2030, by law: {@code zones/canada.txt}. */
final class CanadianZones {
  /** The release of the time zone database that the file is taken from. */
  static final String RELEASE = "2026f";

  static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant END = Instant.parse("2031-01-01T00:00:00Z");

  private static final int INSTANT = "2026-03-08T07:00Z".length();

  private CanadianZones() {}

  /** By the zone's name, the hours from UTC from each change on, the first being {@link #FIRST}. */
  static Map<String, NavigableMap<Instant, ZoneOffset>> all() {
    Map<String, NavigableMap<Instant, ZoneOffset>> zones = new LinkedHashMap<>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" "))
        .forEach(words -> zones.put(words[0], changes(words)));
    return zones;
  }

  private static NavigableMap<Instant, ZoneOffset> changes(String[] words) {
    NavigableMap<Instant, ZoneOffset> changes = new TreeMap<>();
    changes.put(FIRST, ZoneOffset.of(words[1]));
    for (int i = 2; i < words.length; i++) {
      String at = words[i].substring(0, INSTANT).replace("Z", ":00Z");
      changes.put(Instant.parse(at), ZoneOffset.of(words[i].substring(INSTANT)));
    }
    return changes;
  }

  private static String text() {
    try (InputStream in = new ClassPathResource("zones/canada.txt").getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

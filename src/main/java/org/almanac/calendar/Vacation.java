package org.almanac.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A vacation block of system staff as a setting has it: {@code 2026-12-24/2027-01-01}. */
record Vacation(LocalDate from, LocalDate to) {
  static List<Vacation> all(String blocks) {
    return Stream.of(blocks.split(","))
        .filter(block -> !block.isBlank())
        .map(Vacation::of)
        .toList();
  }

  private static Vacation of(String block) {
    String[] days = block.split("/", 2);
    LocalDate from = LocalDate.parse(days[0].strip());
    return new Vacation(from, days.length < 2 ? from : LocalDate.parse(days[1].strip()));
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

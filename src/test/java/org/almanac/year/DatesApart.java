package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.Finding;
import org.springframework.boot.test.context.TestComponent;

/**
 * A coordinator reads on the year's page in which month they would have too much to do themselves,
 * and puts the cohort meetings elsewhere.
 */
@TestComponent
public class DatesApart {
  private static final SchoolYear YEAR = SchoolYear.named("2026-27");
  private static final Map<LocalDate, LocalDate> ELSEWHERE =
      Map.of(
          LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 4),
          LocalDate.of(2027, 4, 21), LocalDate.of(2027, 4, 28));

  private final YearSheets sheets;
  private final YearDesk desk;

  DatesApart(YearSheets sheets, YearDesk desk) {
    this.sheets = sheets;
    this.desk = desk;
  }

  /** Cohort meetings stand in the first column. */
  public void put(String organization) {
    YearSheet sheet = sheets.of(organization, YEAR);
    assertThat(sheet.toKnow()).extracting(Finding::rule).containsOnly("year.attention");
    sheet.months().stream()
        .flatMap(month -> month.cells().get(0).stream())
        .filter(line -> ELSEWHERE.containsKey(line.day()))
        .forEach(
            line ->
                assertThat(
                        desk.change(
                            organization,
                            YEAR,
                            line.id(),
                            line.version(),
                            ELSEWHERE.get(line.day()),
                            line.begins()))
                    .isEqualTo(YearDesk.Done.SAVED));
    assertThat(sheets.of(organization, YEAR).toKnow()).as("nothing more to know").isEmpty();
  }
}

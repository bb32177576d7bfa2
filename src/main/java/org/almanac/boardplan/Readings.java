package org.almanac.boardplan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.almanac.calendar.SchoolYear;
import org.almanac.plans.Measure;
import org.almanac.plans.Reading;
import org.springframework.stereotype.Component;

/** How near a measure has come, year by year: the district's results that it says it is told by. */
@Component
class Readings {
  private final DistrictResultsKept results;

  Readings(DistrictResultsKept results) {
    this.results = results;
  }

  /** Asked for each measure of an organization; those after its baseline, up to its target. */
  Function<Measure, List<Reading>> of(String organization) {
    List<ResultLine> lines = results.of(organization);
    return measure -> of(measure, lines);
  }

  private static List<Reading> of(Measure measure, List<ResultLine> lines) {
    if (!measure.drawable() || !measure.unit().equals("%") || measure.figure().isBlank()) {
      return List.of();
    }
    SchoolYear after = SchoolYear.named(measure.baselineYear());
    SchoolYear until = SchoolYear.named(measure.targetYear());
    List<ResultLine> named =
        lines.stream().filter(line -> same(line.name(), measure.figure())).toList();
    List<ResultPanel> panels = named.stream().map(ResultLine::panel).distinct().toList();
    return named.stream()
        .filter(line -> line.panel() == ResultPanel.DISTRICT || panels.size() == 1)
        .filter(line -> line.year().compareTo(after) > 0 && line.year().compareTo(until) <= 0)
        .map(line -> new Reading(line.year(), new BigDecimal(line.percent())))
        .toList();
  }

  private static boolean same(String name, String figure) {
    return name.strip().toLowerCase(Locale.ROOT).equals(figure.strip().toLowerCase(Locale.ROOT));
  }
}

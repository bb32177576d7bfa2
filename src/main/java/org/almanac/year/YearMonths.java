package org.almanac.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;

/** The rows of the year's page: August to July, a cell for each program. */
final class YearMonths {
  private static final int MONTHS = 12;

  private YearMonths() {}

  static List<YearSheet.Month> of(
      SchoolYear year,
      List<YearProgram> running,
      Map<String, List<Entry>> entries,
      List<List<YearSheet.Line>> lines,
      List<YearSheet.Fixed> fixed) {
    return IntStream.range(0, MONTHS)
        .mapToObj(n -> YearMonth.from(year.first()).plusMonths(n))
        .map(
            month ->
                new YearSheet.Month(
                    month,
                    IntStream.range(0, running.size())
                        .mapToObj(
                            p ->
                                inMonth(
                                    year, month, entries.get(running.get(p).code()), lines.get(p)))
                        .toList(),
                    fixed.stream()
                        .filter(each -> YearMonth.from(each.day()).equals(month))
                        .toList()))
        .toList();
  }

  private static List<YearSheet.Line> inMonth(
      SchoolYear year, YearMonth month, List<Entry> entries, List<YearSheet.Line> lines) {
    return IntStream.range(0, entries.size())
        .filter(i -> shownIn(year, entries.get(i).date()).equals(month))
        .mapToObj(lines::get)
        .toList();
  }

  /** Where its day is; without one, or with one of another year, where it was meant to be. */
  private static YearMonth shownIn(SchoolYear year, YearDate date) {
    LocalDate day = date.day();
    return day != null && year.contains(day) ? YearMonth.from(day) : date.month();
  }
}

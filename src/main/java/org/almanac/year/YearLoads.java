package org.almanac.year;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Role;
import org.springframework.stereotype.Component;

/** The load of the year as a small table: roles and months. */
@Component
class YearLoads {
  private static final int MONTHS = 12;

  /**
   * @param beyond what the rules found; a cell says of itself what they say and nothing else
   */
  List<YearSheet.RoleLoad> rows(
      SchoolYear year, Map<Role, Map<YearMonth, Load>> loads, List<Beyond> beyond) {
    return loads.entrySet().stream()
        .map(each -> row(year, each.getKey(), each.getValue(), beyond))
        .toList();
  }

  private static YearSheet.RoleLoad row(
      SchoolYear year, Role role, Map<YearMonth, Load> months, List<Beyond> beyond) {
    return new YearSheet.RoleLoad(
        role,
        IntStream.range(0, MONTHS)
            .mapToObj(n -> YearMonth.from(year.first()).plusMonths(n))
            .map(month -> cell(role, month, months.get(month), beyond))
            .toList(),
        cell(role, null, Load.total(months), beyond));
  }

  private static YearSheet.MonthLoad cell(
      Role role, YearMonth month, Load load, List<Beyond> beyond) {
    boolean tooMuch =
        beyond.stream()
            .filter(Beyond::said)
            .anyMatch(each -> each.role() == role && Objects.equals(each.month(), month));
    return new YearSheet.MonthLoad(month, load, tooMuch);
  }
}

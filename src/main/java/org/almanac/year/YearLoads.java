package org.almanac.year;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Role;
import org.almanac.rules.AttentionBudget;
import org.springframework.stereotype.Component;

/** The load of the year as a small table: roles and months. */
@Component
class YearLoads {
  private static final int MONTHS = 12;

  private final AttentionBudget budget;

  YearLoads(AttentionBudget budget) {
    this.budget = budget;
  }

  List<YearSheet.RoleLoad> rows(SchoolYear year, Map<Role, Map<YearMonth, Load>> loads) {
    return loads.entrySet().stream()
        .map(each -> row(year, each.getKey(), each.getValue()))
        .toList();
  }

  private YearSheet.RoleLoad row(SchoolYear year, Role role, Map<YearMonth, Load> months) {
    Load total = Load.total(months);
    boolean beyondTheYear =
        more(total.tasks(), budget.mostInAYear(role.word(), "tasks"))
            || more(total.mails(), budget.mostInAYear(role.word(), "mails"));
    return new YearSheet.RoleLoad(
        role,
        IntStream.range(0, MONTHS)
            .mapToObj(n -> YearMonth.from(year.first()).plusMonths(n))
            .map(month -> month(role, month, months.get(month)))
            .toList(),
        new YearSheet.MonthLoad(null, total, beyondTheYear));
  }

  private YearSheet.MonthLoad month(Role role, YearMonth month, Load load) {
    boolean beyond =
        load != null
            && (more(load.tasks(), budget.most(role.word(), month, "tasks"))
                || more(load.mails(), budget.most(role.word(), month, "mails")));
    return new YearSheet.MonthLoad(month, load, beyond);
  }

  private static boolean more(int spent, Optional<Integer> most) {
    return most.filter(limit -> spent > limit).isPresent();
  }
}

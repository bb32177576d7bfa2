package org.almanac.year;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.meetings.YearWork;
import org.almanac.people.Role;

/** What all programs together ask of one person of a role. */
record Load(int tasks, int mails, int minutes) {
  static final Load NONE = new Load(0, 0, 0);

  Load plus(Load more) {
    return new Load(tasks + more.tasks, mails + more.mails, minutes + more.minutes);
  }

  /** In hours, to the next half. */
  public String hours() {
    int halves = (minutes + 29) / 30;
    return halves % 2 == 0 ? "" + halves / 2 : halves / 2 + ".5";
  }

  /** By role and month. */
  static Map<Role, Map<YearMonth, Load>> of(List<YearWork> work) {
    Map<Role, Map<YearMonth, Load>> loads = new EnumMap<>(Role.class);
    work.forEach(
        each ->
            loads
                .computeIfAbsent(each.role(), role -> new TreeMap<>())
                .merge(
                    each.month(),
                    new Load(each.tasks(), each.mails(), each.minutes()),
                    Load::plus));
    return loads;
  }

  static Load total(Map<YearMonth, Load> months) {
    return months.values().stream().reduce(NONE, Load::plus);
  }
}

package org.almanac.boardplan;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.almanac.rules.FewCounts;
import org.springframework.stereotype.Component;

/** How many principals said their line: a number only where it is about five or more. */
@Component
class LaunchLines {
  private final PassedOns lines;
  private final LaunchSchools schools;
  private final Calendars calendars;
  private final BipWords words;

  LaunchLines(PassedOns lines, LaunchSchools schools, Calendars calendars, BipWords words) {
    this.lines = lines;
    this.schools = schools;
    this.calendars = calendars;
    this.words = words;
  }

  String of(BoardPlan plan) {
    Set<String> said =
        lines.findByOrganizationAndSchoolYear(plan.organization(), plan.schoolYear()).stream()
            .map(PassedOn::personId)
            .collect(toSet());
    LocalDate today = calendars.of(plan.organization()).today();
    long toCome =
        schools.leading(plan, today, Role.PRINCIPAL).stream()
            .filter(person -> !said.contains(person))
            .count();
    return words.say(key(said.size(), Math.toIntExact(toCome)), said.size());
  }

  /** Nor may who is still to come be fewer than five. */
  static String key(int said, int toCome) {
    FewCounts.Shown shown = FewCounts.total(List.of(new FewCounts.Count("", said, toCome)));
    boolean nearly = shown.few() == FewCounts.Few.NO;
    return nearly
        ? "launch.lines.nearly"
        : shown.yes() == null ? "launch.lines.few" : "launch.lines";
  }
}

package org.almanac.year;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almanac.calendar.CalendarWords;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.YearDate;
import org.almanac.rules.Finding;
import org.almanac.rules.Strength;

/** The lines of the year's page, each with what any rule has to say beside it. */
class YearLines {
  private final String organization;
  private final SchoolYear year;
  private final OrganizationCalendar calendar;
  private final List<Collision> collisions;
  private final List<Finding> collided;
  private final CalendarWords days;
  private final YearWords words;

  YearLines(
      String organization,
      SchoolYear year,
      OrganizationCalendar calendar,
      List<Collision> collisions,
      List<Finding> collided,
      CalendarWords days,
      YearWords words) {
    this.organization = organization;
    this.year = year;
    this.calendar = calendar;
    this.collisions = collisions;
    this.collided = collided;
    this.days = days;
    this.words = words;
  }

  YearSheet.Line line(Entry entry, List<Entry> own) {
    YearDate date = entry.date();
    List<Finding> findings = new ArrayList<>();
    if (date.takesPlace()) {
      if (entry.id() != null) {
        List<LocalDateTime> others =
            own.stream()
                .filter(other -> other != entry && other.date().takesPlace())
                .map(other -> other.date().beginsAt())
                .toList();
        findings.addAll(entry.program().checkOne(organization, year, date, others).findings());
      }
      findings.addAll(collisions(entry.key()));
    }
    return new YearSheet.Line(
        entry.id(),
        entry.version(),
        date.day(),
        date.begins(),
        date.ends(),
        date.takesPlace() ? days.described(calendar, date.day()) : "",
        date.page(),
        findings);
  }

  YearSheet.Fixed fixed(FixedDate other) {
    return new YearSheet.Fixed(
        other.id(),
        other.title(),
        other.day(),
        other.begins(),
        other.ends(),
        other.roles().stream().sorted().map(words::role).collect(Collectors.joining(", ")),
        days.described(calendar, other.day()),
        collisions("fixed:" + other.id()));
  }

  private List<Finding> collisions(String id) {
    return IntStream.range(0, collisions.size())
        .filter(i -> collisions.get(i).concerns(id))
        .mapToObj(collided::get)
        .filter(finding -> finding.strength() != Strength.OFF)
        .toList();
  }
}

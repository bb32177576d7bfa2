package org.almanac.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;

/** The calendar of each organization, as its settings say. */
@Component
public class Calendars {
  private final Rules rules;
  private final Clock clock;
  private final ClosedDays closed;
  private final Map<String, CalendarFile> files = new ConcurrentHashMap<>();
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  /** A calendar lasts as long as the settings that it was made by. */
  private record Made(Settings by, OrganizationCalendar calendar) {}

  Calendars(Rules rules, Clock clock, ClosedDays closed) {
    this.rules = rules;
    this.clock = clock;
    this.closed = closed;
  }

  public OrganizationCalendar of(String organization) {
    Settings settings = rules.of(organization);
    OrganizationCalendar byFile =
        made.compute(
                organization,
                (code, before) ->
                    before != null && before.by() == settings
                        ? before
                        : new Made(settings, read(settings)))
            .calendar();
    return byFile.closedOn(() -> closed(organization));
  }

  private OrganizationCalendar read(Settings settings) {
    List<CalendarFile> read =
        settings.words("calendar.file").stream()
            .map(name -> files.computeIfAbsent(name, CalendarFile::named))
            .toList();
    return new OrganizationCalendar(settings, read, clock);
  }

  private Map<LocalDate, String> closed(String organization) {
    return closed.findByOrganizationOrderByClosedOn(organization).stream()
        .collect(Collectors.toMap(ClosedDay::day, ClosedDay::label));
  }
}

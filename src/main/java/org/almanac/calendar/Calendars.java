package org.almanac.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;

/** The calendar of each organization, as its settings say. */
@Component
public class Calendars {
  private final Rules rules;
  private final Clock clock;
  private final Map<String, CalendarFile> files = new ConcurrentHashMap<>();

  public Calendars(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  public OrganizationCalendar of(String organization) {
    Settings settings = rules.of(organization);
    List<CalendarFile> read =
        settings.words("calendar.file").stream()
            .map(name -> files.computeIfAbsent(name, CalendarFile::named))
            .toList();
    return new OrganizationCalendar(settings, read, clock);
  }
}

package org.almanac.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;

/**
 * The calendar of each organization: the one that its coordinator brought last, or else the file
 * that its settings name.
 */
@Component
public class Calendars {
  private final Rules rules;
  private final Clock clock;
  private final CalendarVersions versions;
  private final ClosedDays closed;
  private final Map<String, CalendarFile> named = new ConcurrentHashMap<>();
  private final Map<Long, CalendarFile> brought = new ConcurrentHashMap<>();
  private final Map<String, Decided> decided = new ConcurrentHashMap<>();

  /** What of a calendar comes from settings; it lasts as long as they do. */
  private record Decided(Settings by, ZoneId zone, List<Vacation> vacations) {}

  Calendars(Rules rules, Clock clock, CalendarVersions versions, ClosedDays closed) {
    this.rules = rules;
    this.clock = clock;
    this.versions = versions;
    this.closed = closed;
  }

  public OrganizationCalendar of(String organization) {
    Decided settings = decided(organization);
    SchoolDays days =
        new SchoolDays(() -> file(organization, settings.by()), () -> closed(organization));
    return new OrganizationCalendar(settings.zone(), days, settings.vacations(), clock);
  }

  private Decided decided(String organization) {
    Settings settings = rules.of(organization);
    return decided.compute(
        organization,
        (code, before) ->
            before != null && before.by() == settings ? before : Calendars.read(settings));
  }

  private static Decided read(Settings settings) {
    ZoneId zone = settings.read("calendar.zone", ZoneId::of);
    ZoneCheck.check(zone);
    return new Decided(settings, zone, settings.read("calendar.vacation", Vacation::all));
  }

  /** A version never changes, so only which one it is has to be asked. */
  private CalendarFile file(String organization, Settings settings) {
    return versions
        .newest(organization)
        .map(id -> brought.computeIfAbsent(id, this::content))
        .orElseGet(() -> named(settings));
  }

  private CalendarFile content(Long id) {
    return versions.findById(id).orElseThrow().file();
  }

  private CalendarFile named(Settings settings) {
    return named.computeIfAbsent(
        settings.text("calendar.file"),
        any ->
            CalendarFile.all(
                settings.words("calendar.file").stream().map(CalendarFile::named).toList()));
  }

  private Map<LocalDate, String> closed(String organization) {
    return closed.findByOrganizationOrderByClosedOn(organization).stream()
        .collect(Collectors.toMap(ClosedDay::day, ClosedDay::label));
  }
}

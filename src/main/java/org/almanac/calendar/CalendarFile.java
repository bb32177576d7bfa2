package org.almanac.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/**
 * The days of a school calendar. INSTRUCTIONAL lines span a term: its weekdays that are no PA day,
 * holiday or break are the instructional days. AVOID and VACATION come on top of what a day is. How
 * a file looks: {@link CalendarCsv} and {@link CalendarIcs}.
 */
public class CalendarFile {
  private final List<CalendarLine> lines;
  private final Map<LocalDate, Set<DayKind>> kinds = new HashMap<>();
  private final Map<LocalDate, List<String>> labels = new HashMap<>();
  private final Set<SchoolYear> years = new TreeSet<>();
  private final Set<SchoolYear> vacations = new TreeSet<>();

  CalendarFile(List<CalendarLine> lines) {
    this.lines = lines.stream().distinct().sorted().toList();
    lines.forEach(this::put);
    kinds.values().forEach(CalendarFile::settle);
  }

  static CalendarFile named(String name) {
    try (InputStream in = new ClassPathResource("calendars/" + name).getInputStream()) {
      return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no calendar file " + name, e);
    }
  }

  /** Reads what is to be without a fault. */
  static CalendarFile read(String name, String text) {
    CalendarReading reading = CalendarReading.of(text, ZoneOffset.UTC);
    if (reading.troubleCount() > 0) {
      CalendarTrouble first = reading.troubles().get(0);
      ResourceBundleMessageSource words = new ResourceBundleMessageSource();
      words.setBasename("messages/calendar");
      words.setDefaultEncoding("UTF-8");
      words.setFallbackToSystemLocale(false);
      String line = first.line() == 0 ? "" : ", line " + first.line();
      throw new IllegalStateException(name + line + ": " + first.words(words, Locale.ENGLISH));
    }
    return reading.file();
  }

  /**
   * This one, with the school years of the other that it says nothing about: a year that has a term
   * here is here as a whole.
   */
  public CalendarFile over(CalendarFile before) {
    List<CalendarLine> all = new ArrayList<>(lines);
    for (CalendarLine line : before.lines) {
      for (SchoolYear year = SchoolYear.containing(line.from());
          line.touches(year);
          year = year.next()) {
        if (!years.contains(year)) {
          all.add(line.within(year));
        }
      }
    }
    return new CalendarFile(all);
  }

  /** Several as one; where two say something about a day, both hold. */
  static CalendarFile all(List<CalendarFile> files) {
    return files.size() == 1
        ? files.get(0)
        : new CalendarFile(files.stream().flatMap(file -> file.lines.stream()).toList());
  }

  private void put(CalendarLine line) {
    if (line.kind() == DayKind.INSTRUCTIONAL) {
      years.add(SchoolYear.containing(line.from()));
      years.add(SchoolYear.containing(line.to()));
    } else if (line.kind() == DayKind.VACATION) {
      vacations.add(SchoolYear.containing(line.from()));
      vacations.add(SchoolYear.containing(line.to()));
    }
    line.from().datesUntil(line.to().plusDays(1)).forEach(day -> put(line, day));
  }

  private void put(CalendarLine line, LocalDate day) {
    boolean term = line.kind() == DayKind.INSTRUCTIONAL;
    if (term && weekend(day)) {
      return;
    }
    kinds.computeIfAbsent(day, any -> EnumSet.noneOf(DayKind.class)).add(line.kind());
    if (!term && !line.label().isEmpty()) {
      labels.computeIfAbsent(day, any -> new ArrayList<>()).add(line.label());
    }
  }

  private static void settle(Set<DayKind> kinds) {
    if (kinds.contains(DayKind.HOLIDAY) || kinds.contains(DayKind.BREAK)) {
      kinds.remove(DayKind.PA);
    }
    if (kinds.stream().anyMatch(DayKind::withoutPupils)) {
      kinds.remove(DayKind.INSTRUCTIONAL);
    }
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  Set<DayKind> kinds(LocalDate day) {
    return kinds.getOrDefault(day, Set.of());
  }

  Stream<String> labels(LocalDate day) {
    return labels.getOrDefault(day, List.of()).stream().distinct();
  }

  boolean covers(LocalDate day) {
    return years.contains(SchoolYear.containing(day));
  }

  /** Whether the vacation of system staff in this day's school year is written here. */
  boolean knowsVacation(LocalDate day) {
    return vacations.contains(SchoolYear.containing(day));
  }

  /** The school years of which it has a term. */
  public Set<SchoolYear> years() {
    return Set.copyOf(years);
  }

  /** What it says, from the first day to the last. */
  public List<CalendarLine> lines() {
    return lines;
  }

  /** As a file that can be read again. */
  public String csv() {
    return CalendarCsv.write(lines);
  }
}

package org.almanac.days;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.BroughtCalendars;
import org.almanac.calendar.CalendarFile;
import org.almanac.calendar.CalendarReading;
import org.almanac.calendar.CalendarVersion;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.imports.FileText;
import org.almanac.imports.Trouble;
import org.almanac.imports.Troubles;
import org.almanac.imports.Upload;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The organization's calendar, month by month, to keep as a file and to bring anew. */
@Controller
class DaysCalendarPage {
  private final Calendars calendars;
  private final BroughtCalendars versions;
  private final MonthViews months;
  private final Persons persons;
  private final MessageSource messages;
  private final Clock clock;

  DaysCalendarPage(
      Calendars calendars,
      BroughtCalendars versions,
      MonthViews months,
      Persons persons,
      MessageSource messages,
      Clock clock) {
    this.calendars = calendars;
    this.versions = versions;
    this.months = months;
    this.persons = persons;
    this.messages = messages;
    this.clock = clock;
  }

  /** A line of the record. */
  public record Past(CalendarVersion version, String who, java.time.LocalDateTime at) {}

  @GetMapping("/days/calendar")
  String months(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(required = false) String large,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    coordinates(me);
    if (large != null) {
      model.addAttribute(
          "troubles",
          List.of(new Trouble("", 0, "", say("large", locale, FileText.LARGEST / 1000))));
    }
    return show(year, me, locale, model);
  }

  /** What is read is kept to look at; what can't be taken is said by line, and nothing is kept. */
  @PostMapping("/days/calendar")
  String bring(
      @RequestParam(required = false) MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model)
      throws IOException {
    coordinates(me);
    if (file == null || file.isEmpty() && "".equals(file.getOriginalFilename())) {
      model.addAttribute("troubles", List.of(new Trouble("", 0, "", say("none", locale))));
      return show("", me, locale, model);
    }
    Upload upload = new Upload(file.getOriginalFilename(), file.getBytes());
    Troubles troubles = new Troubles(messages, locale);
    Optional<CalendarReading> read =
        FileText.of(upload, troubles)
            .map(text -> CalendarReading.of(text, calendars.of(me.organization()).zone()));
    if (read.isPresent() && read.get().troubleCount() == 0) {
      String name = upload.name().isEmpty() ? "calendar" : upload.name();
      long id = versions.bring(me.organization(), name, read.get().file(), me.id());
      return "redirect:/days/calendar/" + id;
    }
    List<Trouble> shown = new ArrayList<>(troubles.shown());
    read.ifPresent(
        reading ->
            reading
                .troubles()
                .forEach(
                    trouble ->
                        shown.add(
                            new Trouble(
                                upload.name(),
                                trouble.line(),
                                trouble.entry(),
                                trouble.words(messages, locale)))));
    model.addAttribute("troubles", shown);
    model.addAttribute("more", read.map(r -> r.troubleCount() - r.troubles().size()).orElse(0));
    return show("", me, locale, model);
  }

  @GetMapping("/days/calendar.csv")
  ResponseEntity<String> csv(@AuthenticationPrincipal SignedIn me) {
    coordinates(me);
    return file("csv", "text/csv", calendars.of(me.organization()).file().csv());
  }

  @GetMapping("/days/calendar.ics")
  ResponseEntity<String> ics(@AuthenticationPrincipal SignedIn me) {
    coordinates(me);
    CalendarFile file = calendars.of(me.organization()).file();
    return file(
        "ics", "text/calendar", CalendarEntries.of(me.organization(), file, clock.instant()));
  }

  private static ResponseEntity<String> file(String ending, String type, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"calendar." + ending + "\"")
        .body(text);
  }

  private String show(String year, SignedIn me, Locale locale, Model model) {
    OrganizationCalendar calendar = calendars.of(me.organization());
    SchoolYear shown = named(year, calendar.schoolYear());
    model.addAttribute("year", shown.name());
    model.addAttribute("before", new SchoolYear(shown.startsIn() - 1).name());
    model.addAttribute("after", shown.next().name());
    model.addAttribute("known", calendar.known(shown.first()));
    model.addAttribute("withPupils", months(calendar, shown));
    model.addAttribute("lastDay", calendar.lastSchoolDay(shown));
    model.addAttribute("weekdays", MonthViews.weekdays(locale));
    model.addAttribute("months", months.of(me.organization(), calendar, shown, locale));
    model.addAttribute(
        "past", versions.past(me.organization()).stream().map(v -> past(v, calendar)).toList());
    return "days/calendar";
  }

  private static long months(OrganizationCalendar calendar, SchoolYear year) {
    return year.first().datesUntil(year.last().plusDays(1)).filter(calendar::instructional).count();
  }

  private Past past(CalendarVersion version, OrganizationCalendar calendar) {
    return new Past(
        version,
        persons.findById(version.by()).map(Person::name).orElse(version.by()),
        calendar.local(version.inForceAt()).toLocalDateTime());
  }

  private static SchoolYear named(String name, SchoolYear otherwise) {
    try {
      return name.isBlank() ? otherwise : SchoolYear.named(name);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  private String say(String key, Locale locale, Object... values) {
    return messages.getMessage("days.bring." + key, values, locale);
  }

  static void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}

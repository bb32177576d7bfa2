package org.almanac.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.BroughtCalendars;
import org.almanac.calendar.CalendarVersion;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingDays;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What would move by a new calendar, the yes, and what became of each date. */
@Controller
class DaysLookPage {
  private static final String ONE = "/days/calendar/{id:\\d{1,18}}";
  private static final int SHOWN = 400;

  private final BroughtCalendars versions;
  private final CalendarLooks looks;
  private final CalendarTaking taking;
  private final CalendarMoves moves;
  private final MeetingDays meetings;
  private final Calendars calendars;
  private final Persons persons;
  private final MessageSource messages;

  DaysLookPage(
      BroughtCalendars versions,
      CalendarLooks looks,
      CalendarTaking taking,
      CalendarMoves moves,
      MeetingDays meetings,
      Calendars calendars,
      Persons persons,
      MessageSource messages) {
    this.versions = versions;
    this.looks = looks;
    this.taking = taking;
    this.moves = moves;
    this.meetings = meetings;
    this.calendars = calendars;
    this.persons = persons;
    this.messages = messages;
  }

  /** A meeting whose day is taken. */
  public record Homeless(
      String key, LocalDateTime stands, String label, String to, String problem) {}

  /** A date that moves, on the wall. */
  public record Line(
      String what,
      String which,
      LocalDateTime from,
      LocalDateTime to,
      String state,
      String reason) {}

  @GetMapping(ONE)
  String look(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    CalendarVersion version = version(me, id);
    return version.number() == null
        ? show(looks.look(version, locale), Map.of(), locale, model)
        : followed(version, model);
  }

  /** The yes, to what was shown and nothing else; with other days it is shown anew. */
  @PostMapping(ONE)
  String take(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String shown,
      @RequestParam(defaultValue = "") String allTheSame,
      @RequestParam Map<String, String> all,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    DaysCalendarPage.coordinates(me);
    Optional<CalendarVersion> brought = versions.find(me.organization(), id);
    if (brought.isEmpty() || brought.get().number() != null) {
      return "redirect:/days/calendar"; // a second click: the first one did it
    }
    Map<String, String> unread = new LinkedHashMap<>();
    Map<String, Optional<LocalDate>> chosen = chosen(all, unread, locale);
    CalendarLook look = looks.look(brought.get(), chosen, locale);
    boolean fine = unread.isEmpty() && (look.problems().isEmpty() || read(look, allTheSame));
    if (fine && look.fingerprint().equals(shown)) {
      Optional<CalendarVersion> taken = taking.take(brought.get(), chosen, shown, me.id(), locale);
      if (taken.isPresent()) {
        return "redirect:/days/calendar/" + taken.get().id();
      }
      look = looks.look(version(me, id), chosen, locale);
    }
    model.addAttribute("anew", !look.fingerprint().equals(shown));
    model.addAttribute("typed", all);
    return show(look, unread, locale, model);
  }

  /** The warnings were read, of just this look. */
  private static boolean read(CalendarLook look, String allTheSame) {
    return look.warned() && look.fingerprint().equals(allTheSame);
  }

  @PostMapping(ONE + "/again")
  String again(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Locale locale) {
    CalendarVersion version = version(me, id);
    if (version.number() != null) {
      taking.again(version, locale);
    }
    return "redirect:/days/calendar/" + id;
  }

  /** For the script that moves the bar. */
  @GetMapping(ONE + "/progress")
  ResponseEntity<Map<String, Object>> progress(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    CalendarMoves.Progress progress = moves.progress(version(me, id));
    return ResponseEntity.ok(
        Map.of(
            "running", progress.running(),
            "done", progress.done(),
            "total", progress.total()));
  }

  private Map<String, Optional<LocalDate>> chosen(
      Map<String, String> all, Map<String, String> unread, Locale locale) {
    Map<String, Optional<LocalDate>> chosen = new LinkedHashMap<>();
    all.forEach(
        (name, typed) -> {
          if (name.startsWith("to.")) {
            String key = name.substring("to.".length());
            try {
              chosen.put(
                  key,
                  typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip())));
            } catch (DateTimeException e) {
              unread.put(key, messages.getMessage("days.look.no-day", null, locale));
            }
          }
        });
    return chosen;
  }

  private String show(CalendarLook look, Map<String, String> unread, Locale locale, Model model) {
    String organization = look.brought().organization();
    OrganizationCalendar now = calendars.of(organization);
    OrganizationCalendar next = now.by(look.whole());
    Map<?, ?> typed = (Map<?, ?>) model.getAttribute("typed");
    List<Homeless> homeless = new ArrayList<>();
    look.homeless()
        .forEach(
            (key, day) -> {
              Meeting meeting = meetings.named(organization, key);
              Object was = typed == null ? null : typed.get("to." + key);
              String to = day.map(LocalDate::toString).orElse("");
              homeless.add(
                  new Homeless(
                      key,
                      now.local(meeting.beginsAt()).toLocalDateTime(),
                      next.label(meeting.date()),
                      was == null ? to : was.toString(),
                      unread.getOrDefault(key, look.problems().get(key))));
            });
    List<DateMove> others =
        look.moves().stream().filter(move -> !MeetingDays.ofMeeting(move)).toList();
    model.addAttribute("look", look);
    model.addAttribute("homeless", homeless);
    model.addAttribute("lines", lines(others, now));
    model.addAttribute("moreLines", Math.max(0, others.size() - SHOWN));
    model.addAttribute(
        "staysAsItIs", now.file().years().stream().filter(y -> !covers(look, y)).sorted().toList());
    model.addAttribute("years", look.brought().file().years().stream().sorted().toList());
    return "days/look";
  }

  private static boolean covers(CalendarLook look, Object year) {
    return look.brought().file().years().contains(year);
  }

  private List<Line> lines(List<DateMove> moves, OrganizationCalendar calendar) {
    return moves.stream().limit(SHOWN).map(move -> line(move, "", "", calendar)).toList();
  }

  private static Line line(
      DateMove move, String state, String reason, OrganizationCalendar calendar) {
    return new Line(
        move.what(),
        move.which(),
        calendar.local(move.from()).toLocalDateTime(),
        calendar.local(move.to()).toLocalDateTime(),
        state,
        reason);
  }

  private String followed(CalendarVersion version, Model model) {
    OrganizationCalendar calendar = calendars.of(version.organization());
    model.addAttribute("version", version);
    model.addAttribute(
        "who", persons.findById(version.by()).map(Person::name).orElse(version.by()));
    model.addAttribute("at", calendar.local(version.inForceAt()).toLocalDateTime());
    model.addAttribute("progress", moves.progress(version));
    model.addAttribute(
        "lines",
        moves.of(version).stream()
            .limit(SHOWN)
            .map(kept -> line(kept.move(), kept.state(), kept.reason(), calendar))
            .toList());
    return "days/followed";
  }

  private CalendarVersion version(SignedIn me, long id) {
    DaysCalendarPage.coordinates(me);
    return versions
        .find(me.organization(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

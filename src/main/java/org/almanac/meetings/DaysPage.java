package org.almanac.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.ClosedDay;
import org.almanac.calendar.Closing;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Snow at six in the morning: buses cancelled, or schools closed, and what moves by it. */
@Controller
class DaysPage {
  private final SnowDay snow;
  private final Moving moving;
  private final MeetingDoor door;
  private final Closing closing;
  private final Calendars calendars;
  private final MeetingWords words;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;

  DaysPage(
      SnowDay snow,
      Moving moving,
      MeetingDoor door,
      Closing closing,
      Calendars calendars,
      MeetingWords words,
      MessageSource messages,
      ApplicationEventPublisher events) {
    this.snow = snow;
    this.moving = moving;
    this.door = door;
    this.closing = closing;
    this.calendars = calendars;
    this.words = words;
    this.messages = messages;
    this.events = events;
  }

  /** A meeting of the day and the day that is proposed, or was typed, for it. */
  record Line(MeetingView meeting, String to) {}

  @GetMapping("/days")
  String day(
      @RequestParam(defaultValue = "") String day,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale) {
    coordinates(me);
    Typed typed = new Typed(messages, locale);
    LocalDate asked = typed.day("snowDay", day);
    model.addAttribute("problems", typed.problems());
    return show(model, me, asked == null ? today(me) : asked, Map.of());
  }

  @PostMapping("/days")
  String snow(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String allTheSame,
      @RequestParam Map<String, String> all,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    coordinates(me);
    Typed typed = new Typed(messages, locale);
    LocalDate asked = Optional.ofNullable(typed.day("snowDay", day)).orElse(today(me));
    if (asked.isBefore(today(me))) {
      typed.problem("snowDay", "meetings.days.past", words.day(asked));
    }
    List<SnowDay.Goes> goes = read(typed, me, asked, all);
    model.addAttribute("problems", typed.problems());
    if (!typed.fine()) {
      return show(model, me, asked, all);
    }
    String wanted = goes.stream().map(g -> g.key() + g.to()).collect(Collectors.joining());
    Change change = done(me, what, asked, goes, wanted.equals(allTheSame), locale);
    if (change.fine()) {
      events.publishEvent(new MeetingsChanged(me.organization()));
      next.addFlashAttribute("done", said(what, asked, goes, stay(me, asked), change));
      return "redirect:/days?day=" + asked;
    }
    boolean both = change.result() == Change.Result.BOTH;
    model.addAttribute("problems", Map.of("all", both ? words.say("move.both") : change.words()));
    model.addAttribute("warned", change.result() == Change.Result.WARNED ? wanted : null);
    return show(model, me, asked, all);
  }

  @PostMapping("/days/open")
  String open(
      @RequestParam(defaultValue = "") String day,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes next) {
    coordinates(me);
    LocalDate asked = new Typed(messages, locale).day("snowDay", day);
    if (asked == null) {
      return "redirect:/days";
    }
    closing.open(me.organization(), asked);
    next.addFlashAttribute("done", List.of(words.say("days.open.done", words.day(asked))));
    return "redirect:/days?day=" + asked;
  }

  private Change done(
      SignedIn me,
      String what,
      LocalDate day,
      List<SnowDay.Goes> goes,
      boolean allTheSame,
      Locale locale) {
    try {
      return switch (what) {
        case "buses" -> snow.busesCancelled(me.id(), me.organization(), goes, allTheSame, locale);
        case "schools" ->
            snow.schoolsClosed(me.id(), me.organization(), day, goes, allTheSame, locale);
        default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      };
    } catch (DataAccessException e) {
      return Change.of(Change.Result.BOTH);
    }
  }

  /** Only the meetings that the page showed; one without a day stays where it is. */
  private List<SnowDay.Goes> read(
      Typed typed, SignedIn me, LocalDate day, Map<String, String> all) {
    List<SnowDay.Goes> goes = new ArrayList<>();
    for (Meeting meeting : snow.meetings(me.organization(), day)) {
      LocalDate to = typed.day("snowTo", all.get("to." + meeting.key()));
      Integer version = typed.number("version", all.get("version." + meeting.key()), 999_999);
      if (to != null && version != null && !to.equals(meeting.date())) {
        goes.add(new SnowDay.Goes(meeting.key(), version, to));
      }
    }
    return goes;
  }

  private List<String> said(
      String what, LocalDate day, List<SnowDay.Goes> goes, int stays, Change change) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("days." + what + ".done", words.day(day)));
    goes.forEach(g -> lines.add(words.say("days.moved", words.day(g.to()))));
    if (stays > 0) {
      lines.add(words.say("days.stays", stays));
    }
    if (!change.words().isEmpty()) {
      lines.add(change.words());
    }
    return lines;
  }

  /** Where no new day was given, the meeting is still there: that is to be seen. */
  private int stay(SignedIn me, LocalDate day) {
    return snow.meetings(me.organization(), day).size();
  }

  private String show(Model model, SignedIn me, LocalDate day, Map<String, String> typed) {
    OrganizationCalendar calendar = calendars.of(me.organization());
    List<Line> lines =
        snow.meetings(me.organization(), day).stream()
            .map(meeting -> line(meeting, typed))
            .toList();
    Map<LocalDate, String> closed = new LinkedHashMap<>();
    closing.of(me.organization()).stream()
        .map(ClosedDay::day)
        .filter(each -> !each.isBefore(calendar.today()))
        .forEach(each -> closed.put(each, words.day(each)));
    model.addAttribute("day", day);
    model.addAttribute("dayInWords", words.day(day));
    model.addAttribute("label", calendar.label(day));
    model.addAttribute("isClosed", calendar.closed(day));
    model.addAttribute("over", day.isBefore(calendar.today()));
    model.addAttribute("lines", lines);
    model.addAttribute("closed", closed);
    return "meetings/days";
  }

  private Line line(Meeting meeting, Map<String, String> typed) {
    String proposed =
        moving.proposals(meeting, 1).stream().map(LocalDate::toString).findFirst().orElse("");
    return new Line(door.view(meeting), typed.getOrDefault("to." + meeting.key(), proposed));
  }

  private LocalDate today(SignedIn me) {
    return calendars.of(me.organization()).today();
  }

  private void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}

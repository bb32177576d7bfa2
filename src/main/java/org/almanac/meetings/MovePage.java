package org.almanac.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting moves to another day, hour or place, or is called off: one page, one action. */
@Controller
class MovePage {
  private static final int PROPOSALS = 4;
  private static final int PLACE = 200;

  private final MeetingDoor door;
  private final Moving moving;
  private final MeetingChanges changes;
  private final MeetingWords words;
  private final Persons persons;
  private final Calendars calendars;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;

  MovePage(
      MeetingDoor door,
      Moving moving,
      MeetingChanges changes,
      MeetingWords words,
      Persons persons,
      Calendars calendars,
      MessageSource messages,
      ApplicationEventPublisher events) {
    this.door = door;
    this.moving = moving;
    this.changes = changes;
    this.words = words;
    this.persons = persons;
    this.calendars = calendars;
    this.messages = messages;
    this.events = events;
  }

  /**
   * What the form holds. The other day wins over the one that is ticked.
   *
   * @param allTheSame the day and hour of which the warning was read
   */
  record Form(
      String day,
      String otherDay,
      String begins,
      String place,
      String room,
      String link,
      Integer version,
      String allTheSame) {}

  /** A change that was made, for who wonders. */
  record Past(ZonedDateTime at, String by, ZonedDateTime before, boolean calledOff) {}

  @GetMapping("/meetings/{key}/move")
  String ask(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
    Meeting meeting = door.forCoordinator(me, key);
    LocalTime begins = calendars.of(me.organization()).local(meeting.beginsAt()).toLocalTime();
    Form form =
        new Form(
            meeting.date().toString(),
            "",
            begins.toString(),
            meeting.place(),
            meeting.room(),
            meeting.link(),
            meeting.version(),
            "");
    return show(model, meeting, form);
  }

  @PostMapping("/meetings/{key}/move")
  String move(
      @PathVariable String key,
      @ModelAttribute Form form,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    Typed typed = new Typed(messages, locale);
    Move to = read(typed, form, meeting);
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(model, meeting, form);
    }
    String wanted = to.day() + "T" + to.begins();
    Change change =
        tried(
            () ->
                moving.move(
                    me.id(), meeting, seen(form), to, wanted.equals(form.allTheSame()), locale));
    if (change.fine()) {
      events.publishEvent(new MeetingsChanged(me.organization()));
      String day = words.day(to.day());
      next.addFlashAttribute(
          "done",
          change.result() == Change.Result.ALREADY
              ? words.say("move.already", day, to.begins().toString())
              : words.say("move.done", day, to.begins().toString()));
      return "redirect:/meetings/" + meeting.key() + "/move";
    }
    model.addAttribute("warned", change.result() == Change.Result.WARNED ? wanted : null);
    return again(model, me, key, form, change);
  }

  @PostMapping("/meetings/{key}/cancel")
  String callOff(
      @PathVariable String key,
      @RequestParam(defaultValue = "false") boolean sure,
      @RequestParam(defaultValue = "-1") int version,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    if (!sure && meeting.state() == MeetingState.PLANNED) {
      model.addAttribute("problems", Map.of("sure", words.say("move.off.sure-first")));
      ask(key, me, model);
      return "meetings/move";
    }
    Change change = tried(() -> moving.callOff(me.id(), meeting, version));
    if (change.fine()) {
      events.publishEvent(new MeetingsChanged(me.organization()));
      next.addFlashAttribute("done", words.say("move.off.done", words.day(meeting.date())));
      return "redirect:/meetings/" + meeting.key() + "/move";
    }
    ask(key, me, model);
    model.addAttribute("problems", Map.of("all", said(change)));
    return "meetings/move";
  }

  /** Shows what was typed, and the meeting as it is now: the next try is about that one. */
  private String again(Model model, SignedIn me, String key, Form typed, Change change) {
    Meeting now = door.forCoordinator(me, key);
    model.addAttribute("problems", Map.of("all", said(change)));
    return show(
        model,
        now,
        new Form(
            typed.day(),
            typed.otherDay(),
            typed.begins(),
            typed.place(),
            typed.room(),
            typed.link(),
            now.version(),
            ""));
  }

  private String said(Change change) {
    return change.result() == Change.Result.BOTH ? words.say("move.both") : change.words();
  }

  private static Change tried(java.util.function.Supplier<Change> action) {
    try {
      return action.get();
    } catch (ConcurrencyFailureException e) {
      return Change.of(Change.Result.BOTH);
    }
  }

  /** A form without it has seen no meeting at all. */
  private static int seen(Form form) {
    return form.version() == null ? -1 : form.version();
  }

  private static Move read(Typed typed, Form form, Meeting meeting) {
    LocalDate other = typed.day("otherDay", form.otherDay());
    LocalDate ticked = other == null ? typed.day("day", form.day()) : other;
    return new Move(
        ticked == null ? meeting.date() : ticked,
        typed.hour("begins", form.begins()),
        typed.text("place", form.place(), PLACE),
        typed.text("room", form.room(), PLACE),
        typed.text("link", form.link(), Typed.LINE));
  }

  private String show(Model model, Meeting meeting, Form form) {
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("form", form);
    model.addAttribute("settled", moving.settled(meeting).orElse(null));
    model.addAttribute("canCallOff", meeting.state() == MeetingState.PLANNED);
    model.addAttribute("fewer", moving.fewer(meeting).orElse(null));
    List<LocalDate> proposals = moving.proposals(meeting, PROPOSALS);
    model.addAttribute("today", meeting.date());
    model.addAttribute("proposals", proposals);
    model.addAttribute("past", past(meeting));
    return "meetings/move";
  }

  private List<Past> past(Meeting meeting) {
    var calendar = calendars.of(meeting.organization());
    return changes
        .findByOrganizationAndMeetingKeyOrderBySequence(meeting.organization(), meeting.key())
        .stream()
        .map(
            change ->
                new Past(
                    calendar.local(change.changedAt()),
                    change.by() == null
                        ? ""
                        : persons.findById(change.by()).map(Person::name).orElse(""),
                    calendar.local(change.beganAt()),
                    change.calledOff()))
        .toList();
  }
}

package org.almanac.boardplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingDoor;
import org.almanac.meetings.Typed;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Try on ideas: what did you hear? One line an idea, on a phone, saved as one types. */
@Controller
class IdeasPage {
  private static final int LONGEST = 200;
  private static final Set<Role> KEEPERS = Set.of(Role.DIRECTOR, Role.OFFICER, Role.COORDINATOR);

  private final BoardPlanDoor door;
  private final IdeaBox box;
  private final IdeaSheet sheet;
  private final MeetingDoor meetingDoor;
  private final IdeaWords words;
  private final MessageSource messages;
  private final Calendars calendars;
  private final Clock clock;

  IdeasPage(
      BoardPlanDoor door,
      IdeaBox box,
      IdeaSheet sheet,
      MeetingDoor meetingDoor,
      IdeaWords words,
      MessageSource messages,
      Calendars calendars,
      Clock clock) {
    this.door = door;
    this.box = box;
    this.sheet = sheet;
    this.meetingDoor = meetingDoor;
    this.words = words;
    this.messages = messages;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** A group to choose. */
  record Group(String word, String label) {}

  @GetMapping("/board-plan/{year}/ideas")
  String ideas(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    BoardPlan plan = door.forVoices(me, year);
    Optional<Meeting> next = box.next(plan);
    List<IdeaSheet.Entry> entries =
        next.filter(meeting -> door.voice(me, plan).isPresent())
            .map(meeting -> sheet.entries(plan, meeting, me.id()))
            .orElse(List.of());
    return show(me, plan, next, entries, model);
  }

  /** Asked for by the button and by the page's script, which both get the page as it is then. */
  @PostMapping("/board-plan/{year}/ideas")
  String say(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String meeting,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes after) {
    BoardPlan plan = door.forVoices(me, year);
    if (door.voice(me, plan).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Optional<Meeting> next = box.next(plan);
    if (next.filter(one -> one.key().equals(meeting)).isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("late", typed(request));
      return ideas(year, me, model);
    }
    List<IdeaSheet.Entry> entries = sheet.keep(plan, next.get(), me.id(), request, locale);
    if (IdeaSheet.kept(entries)) {
      String hour = DayWords.now().hour(calendars.of(plan.organization()).local(clock.instant()));
      after.addFlashAttribute("savedAt", words.say("saved", hour));
      return "redirect:/board-plan/" + plan.schoolYear() + "/ideas";
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return show(me, plan, next, entries, model);
  }

  /** Whoever keeps the list puts an idea on it, anybody else at the table proposes one. */
  @PostMapping("/board-plan/{year}/ideas/list")
  String name(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String idea,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes after) {
    BoardPlan plan = door.forVoices(me, year);
    Typed typed = new Typed(messages, locale);
    String text = typed.needed("board-idea", idea, LONGEST);
    if (typed.fine() && box.name(plan, text, keeps(me)) == IdeaBox.Named.FULL) {
      typed.said("board-idea", words.say("full", IdeaBox.MOST));
    }
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      model.addAttribute("named", idea);
      return ideas(year, me, model);
    }
    after.addFlashAttribute("saved", true);
    return "redirect:/board-plan/" + plan.schoolYear() + "/ideas#list";
  }

  /** On the list, in these words; or off it. */
  @PostMapping("/board-plan/{year}/ideas/list/{key}")
  String keep(
      @PathVariable String year,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String idea,
      @RequestParam(required = false) String off,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes after) {
    BoardPlan plan = door.forVoices(me, year);
    if (!keeps(me)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Typed typed = new Typed(messages, locale);
    String text = off == null ? typed.needed("board-idea", idea, LONGEST) : null;
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      model.addAttribute("named", idea);
      return ideas(year, me, model);
    }
    boolean there = off == null ? box.keep(plan, key, text) : box.close(plan, key);
    if (!there) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    after.addFlashAttribute("saved", true);
    return "redirect:/board-plan/" + plan.schoolYear() + "/ideas#list";
  }

  private String show(
      SignedIn me,
      BoardPlan plan,
      Optional<Meeting> next,
      List<IdeaSheet.Entry> entries,
      Model model) {
    model.addAttribute("year", plan.schoolYear());
    next.ifPresent(meeting -> model.addAttribute("next", meetingDoor.view(meeting)));
    // who isn't invited yet finds no page of the meeting
    model.addAttribute(
        "invited",
        door.coordinates(me)
            || next.filter(meeting -> meetingDoor.takesPart(me, meeting)).isPresent());
    model.addAttribute("entries", entries);
    model.addAttribute("kept", IdeaSheet.kept(entries));
    model.addAttribute(
        "groups",
        words.withWhom(plan).stream().map(word -> new Group(word, words.group(word))).toList());
    model.addAttribute("list", box.list(plan));
    model.addAttribute("keeps", keeps(me));
    return "boardplan/ideas";
  }

  private static boolean keeps(SignedIn me) {
    return KEEPERS.stream().anyMatch(me::is);
  }

  /** Written for a meeting that has begun: it isn't kept, and not lost either. */
  private static List<String> typed(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(sent -> sent.getKey().matches("(heard|insight|meaning)-.*"))
        .flatMap(sent -> Stream.of(sent.getValue()))
        .map(Typed::clean)
        .filter(Objects::nonNull)
        .toList();
  }
}

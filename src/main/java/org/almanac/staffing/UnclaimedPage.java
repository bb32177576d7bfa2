package org.almanac.staffing;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.tasks.Unclaimed;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tasks that somebody says aren't theirs: a coordinator finds whose they are. */
@Controller
class UnclaimedPage {
  private static final int WORD = 300;

  private final StaffDoor door;
  private final Staff staff;
  private final Unclaimed unclaimed;
  private final Calendars calendars;
  private final StaffWords words;

  UnclaimedPage(
      StaffDoor door, Staff staff, Unclaimed unclaimed, Calendars calendars, StaffWords words) {
    this.door = door;
    this.staff = staff;
    this.unclaimed = unclaimed;
    this.calendars = calendars;
    this.words = words;
  }

  /** A task as the list shows it. */
  record Line(
      String task,
      String name,
      String due,
      String person,
      String who,
      String saidAt,
      String line,
      boolean personal) {}

  @GetMapping("/people/tasks")
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    door.coordinates(me);
    var names = staff.names(me.organization());
    model.addAttribute(
        "lines",
        unclaimed.of(me.organization()).stream()
            .map(waiting -> line(me, waiting, names.get(waiting.person())))
            .toList());
    List<Person> people = staff.atWork(me.organization());
    model.addAttribute("people", people);
    return "staffing/unclaimed";
  }

  @PostMapping("/people/tasks/{task}/give")
  String give(
      @PathVariable String task,
      @RequestParam(defaultValue = "") String to,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    door.coordinates(me);
    if (to.isBlank()) {
      next.addFlashAttribute("problem", words.say("unclaimed.to.needed"));
    } else {
      Person person = door.changing(me, to);
      settled(next, () -> unclaimed.give(me.organization(), task, person.id(), me.id()));
    }
    return "redirect:/people/tasks";
  }

  @PostMapping("/people/tasks/{task}/back")
  String back(
      @PathVariable String task,
      @RequestParam(defaultValue = "") String word,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    door.coordinates(me);
    String text = word.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    if (text.length() > WORD) {
      next.addFlashAttribute("problem", words.say("unclaimed.long", text.length(), WORD));
      next.addFlashAttribute("typed", text);
      next.addFlashAttribute("typedFor", task);
    } else {
      settled(
          next,
          () -> unclaimed.back(me.organization(), task, text.isEmpty() ? null : text, me.id()));
    }
    return "redirect:/people/tasks";
  }

  /** Two at the same moment: one does it, the other hears that somebody was faster. */
  private static void settled(RedirectAttributes next, BooleanSupplier settling) {
    boolean done = false;
    try {
      done = settling.getAsBoolean();
    } catch (OptimisticLockingFailureException | OptimisticLockingException e) {
      // whoever was faster has settled it
    }
    next.addFlashAttribute(done ? "done" : "faster", true);
  }

  private Line line(SignedIn me, Unclaimed.Waiting waiting, String who) {
    var calendar = calendars.of(me.organization());
    return new Line(
        waiting.task().id(),
        waiting.task().name(),
        waiting.task().due() == null
            ? ""
            : DayWords.now().day(calendar.local(waiting.task().due())),
        waiting.person(),
        who,
        DayWords.now().dateAndHour(calendar.local(waiting.saidAt())),
        waiting.line(),
        waiting.personal());
  }
}

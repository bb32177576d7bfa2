package org.almanac.mentorship;

import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Find us a time: three proposals, one button each. */
@Controller
class TimePage {
  private final TouchDoor door;
  private final Times times;
  private final Contact contact;
  private final Calendars calendars;
  private final TouchWords words;

  TimePage(TouchDoor door, Times times, Contact contact, Calendars calendars, TouchWords words) {
    this.door = door;
    this.times = times;
    this.contact = contact;
    this.calendars = calendars;
    this.words = words;
  }

  /** A proposal as the page shows it. */
  record Line(String name, String when, String why) {}

  @GetMapping("/in-touch/{member}/time")
  String show(@PathVariable String member, @AuthenticationPrincipal SignedIn me, Model model) {
    Two pair = door.pair(me, member);
    List<Line> lines =
        times.proposals(pair).stream()
            .map(time -> new Line(time.name(), words.span(time.begins(), time.ends()), why(time)))
            .toList();
    model.addAttribute("member", member);
    model.addAttribute("other", words.given(pair.other(me.id())));
    model.addAttribute("lines", lines);
    model.addAttribute(
        "chosen",
        times
            .next(pair)
            .map(
                time ->
                    words.span(
                        calendars.of(me.organization()).local(time.beginsAt()),
                        calendars.of(me.organization()).local(time.endsAt())))
            .orElse(null));
    return "mentorship/time";
  }

  @PostMapping("/in-touch/{member}/time")
  String choose(
      @PathVariable String member,
      @RequestParam(defaultValue = "") String time,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    Two pair = door.pair(me, member);
    Optional<PairTime> chosen = times.choose(pair, time);
    chosen.ifPresent(
        hour ->
            contact.meetsOn(
                pair, calendars.of(me.organization()).local(hour.beginsAt()).toLocalDate()));
    next.addFlashAttribute("said", chosen.isPresent() ? "chosen" : "taken");
    return "redirect:/in-touch/" + member + "/time";
  }

  @PostMapping("/in-touch/{member}/time/off")
  String callOff(
      @PathVariable String member, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    Two pair = door.pair(me, member);
    times.callOff(pair);
    contact.calledOff(pair);
    next.addFlashAttribute("said", "off");
    return "redirect:/in-touch/" + member + "/time";
  }

  private String why(TimeProposal time) {
    return words.say("time.why." + time.kind(), time.meeting());
  }
}

package org.almanac.mentorship;

import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a pair: we're in touch, find us a time, I'd like some help. */
@Controller
class InTouchPage {
  private final TouchDoor door;
  private final RunningPairs pairs;
  private final Contact contact;
  private final Times times;
  private final SayHello hello;
  private final Stories stories;
  private final Calendars calendars;
  private final TouchWords words;

  InTouchPage(
      TouchDoor door,
      RunningPairs pairs,
      Contact contact,
      Times times,
      SayHello hello,
      Stories stories,
      Calendars calendars,
      TouchWords words) {
    this.door = door;
    this.pairs = pairs;
    this.contact = contact;
    this.times = times;
    this.hello = hello;
    this.stories = stories;
    this.calendars = calendars;
    this.words = words;
  }

  /** Somebody with whom I am a pair. */
  record With(String member, String name) {}

  @GetMapping("/in-touch")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    List<With> with =
        pairs.with(me.organization(), me.id()).stream()
            .map(two -> new With(two.member(), words.name(two.other(me.id()))))
            .toList();
    if (with.size() == 1) {
      return "redirect:/in-touch/" + with.get(0).member();
    }
    model.addAttribute("with", with);
    return "mentorship/in-touch-all";
  }

  @GetMapping("/in-touch/{member}")
  String one(@PathVariable String member, @AuthenticationPrincipal SignedIn me, Model model) {
    Two pair = door.pair(me, member);
    model.addAttribute("member", member);
    model.addAttribute("other", words.name(pair.other(me.id())));
    model.addAttribute("story", stories.inTurn(contact.of(pair).turn()));
    model.addAttribute("asked", hello.asked(pair, me.id()).isPresent());
    model.addAttribute(
        "time",
        times
            .next(pair)
            .map(
                time ->
                    words.span(
                        calendars.of(me.organization()).local(time.beginsAt()),
                        calendars.of(me.organization()).local(time.endsAt())))
            .orElse(null));
    return "mentorship/in-touch";
  }

  @PostMapping("/in-touch/{member}")
  String inTouch(
      @PathVariable String member, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    contact.inTouch(door.pair(me, member));
    next.addFlashAttribute("said", "yes");
    return "redirect:/in-touch/" + member;
  }
}

package org.almanac.mentorship;

import org.almanac.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** I'd like some help: one line, of which the page says openly who reads it. */
@Controller
class HelpPage {
  private final TouchDoor door;
  private final SayHello hello;

  HelpPage(TouchDoor door, SayHello hello) {
    this.door = door;
    this.hello = hello;
  }

  @GetMapping("/in-touch/{member}/help")
  String show(@PathVariable String member, @AuthenticationPrincipal SignedIn me, Model model) {
    Two pair = door.pair(me, member);
    String line = hello.asked(pair, me.id()).flatMap(HelpWish::line).orElse("");
    return page(model, pair, me, line, !line.isEmpty(), null);
  }

  @PostMapping("/in-touch/{member}/help")
  String ask(
      @PathVariable String member,
      @RequestParam(defaultValue = "") String line,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Two pair = door.pair(me, member);
    String typed = line.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip(); // nothing that can't be seen
    boolean before = hello.asked(pair, me.id()).isPresent();
    if (typed.isEmpty()) {
      return page(model, pair, me, line, before, "empty");
    }
    if (typed.length() > HelpWish.MOST) {
      return page(model, pair, me, line, before, "long");
    }
    if (hello.unread(pair, me.id())) {
      return page(model, pair, me, line, before, null); // it says that nobody would read it
    }
    hello.ask(pair, me.id(), typed);
    next.addFlashAttribute("said", "help");
    return "redirect:/in-touch/" + member;
  }

  @PostMapping("/in-touch/{member}/help/back")
  String takeBack(
      @PathVariable String member, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    hello.takeBack(door.pair(me, member), me.id());
    next.addFlashAttribute("said", "back");
    return "redirect:/in-touch/" + member;
  }

  private String page(
      Model model, Two pair, SignedIn me, String line, boolean before, String problem) {
    model.addAttribute("member", pair.member());
    model.addAttribute("unread", hello.unread(pair, me.id()));
    model.addAttribute("line", line);
    model.addAttribute("before", before);
    model.addAttribute("problem", problem);
    model.addAttribute("most", HelpWish.MOST);
    model.addAttribute("length", line.length());
    return "mentorship/help";
  }
}

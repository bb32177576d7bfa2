package org.almanac.mentorship;

import java.util.List;
import org.almanac.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator's page: who would like some help, and pairs to say hello to. */
@Controller
class SayHelloPage {
  private final SayHello hello;
  private final TouchWords words;

  SayHelloPage(SayHello hello, TouchWords words) {
    this.hello = hello;
    this.words = words;
  }

  /**
   * Somebody who would like help, in their own line.
   *
   * @param other with whom the person is a pair; null where that was not kept
   */
  record Wanted(long id, String name, String other, String on, String line) {}

  /** Two people to say hello to. */
  record Quiet(String member, String memberName, String mentorName) {}

  @GetMapping("/say-hello")
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    List<Wanted> wanted =
        hello.wanted(me.organization(), me.id()).stream()
            .map(
                wish ->
                    new Wanted(
                        wish.id(),
                        words.name(wish.person()),
                        hello.other(wish).map(words::name).orElse(null),
                        words.day(wish.askedOn()),
                        wish.line().orElse("")))
            .toList();
    List<Quiet> quiet =
        hello.quiet(me.organization()).stream()
            .map(two -> new Quiet(two.member(), words.name(two.member()), words.name(two.mentor())))
            .toList();
    model.addAttribute("wanted", wanted);
    model.addAttribute("quiet", quiet);
    return "mentorship/say-hello";
  }

  @PostMapping("/say-hello/help/{wish}")
  String seenTo(
      @PathVariable long wish, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    if (hello.seenTo(me.organization(), wish, me.id())) {
      next.addFlashAttribute("said", "help");
    }
    return "redirect:/say-hello";
  }

  @PostMapping("/say-hello/{member}")
  String saidHello(
      @PathVariable String member, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    if (hello.saidHello(me.organization(), member)) {
      next.addFlashAttribute("said", "hello");
    }
    return "redirect:/say-hello";
  }
}

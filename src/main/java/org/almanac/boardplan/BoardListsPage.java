package org.almanac.boardplan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Typed;
import org.almanac.people.Role;
import org.almanac.plans.PlainWords;
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

/** What a coordinator keeps for the board plan: the multi-year plan's priorities, plain words. */
@Controller
class BoardListsPage {
  private final Priorities priorities;
  private final PlainWords plain;
  private final GoalWords words;

  BoardListsPage(Priorities priorities, PlainWords plain, GoalWords words) {
    this.priorities = priorities;
    this.plain = plain;
    this.words = words;
  }

  @GetMapping("/board-plan/lists")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    coordinates(me);
    model.addAttribute("priorities", priorities.all(me.organization()));
    if (!model.containsAttribute("own")) {
      model.addAttribute("own", plain.own(me.organization()));
    }
    return "boardplan/lists";
  }

  /** Another priority, or other words of one that is there. */
  @PostMapping("/board-plan/lists/priorities")
  String keep(
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    coordinates(me);
    Optional<String> problem = priorities.keep(me.organization(), sent);
    if (problem.isPresent()) {
      model.addAttribute("problem", problem.get());
      model.addAttribute("sent", sent);
      return page(me, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/board-plan/lists";
  }

  /** A priority that no goal serves goes; one that some goal serves ends with its years. */
  @PostMapping("/board-plan/lists/priorities/{key}/remove")
  String remove(
      @PathVariable String key,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    coordinates(me);
    if (!priorities.remove(me.organization(), key)) {
      model.addAttribute("problem", words.say("lists.served"));
      return page(me, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/board-plan/lists";
  }

  @PostMapping("/board-plan/lists/words")
  String words(
      @RequestParam(defaultValue = "") String own,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    coordinates(me);
    String lines = Optional.ofNullable(Typed.clean(own)).orElse("");
    List<String> unread = PlainWords.unread(lines);
    if (!unread.isEmpty() || lines.length() > PlainWords.MOST) {
      model.addAttribute(
          "problem",
          unread.isEmpty()
              ? words.say("lists.words.long", lines.length(), PlainWords.MOST)
              : words.say("lists.words.unread", unread.get(0)));
      model.addAttribute("own", lines);
      return page(me, model);
    }
    plain.keep(me.organization(), lines);
    next.addFlashAttribute("saved", true);
    return "redirect:/board-plan/lists";
  }

  private static void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}

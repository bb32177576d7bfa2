package org.almanac.intake;

import org.almanac.access.SignedIn;
import org.almanac.engine.AlreadyDone;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a new member chose, while the mentor has not answered: the member's own page. */
@Controller
class MyChoicePage {
  private final MyChoice choice;
  private final Persons persons;
  private final MatchWords words;

  MyChoicePage(MyChoice choice, Persons persons, MatchWords words) {
    this.choice = choice;
    this.persons = persons;
    this.words = words;
  }

  @GetMapping("/my-choice")
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    choice
        .of(me.organization(), me.id())
        .ifPresent(
            pair -> {
              Person mentor = persons.findById(pair.mentor()).orElseThrow();
              model.addAttribute("mentor", mentor.name());
              model.addAttribute("mail", mentor.mail());
              model.addAttribute("until", words.day(pair.days().last().orElseThrow()));
            });
    return "intake/chosen";
  }

  /** The member would rather meet somebody else, without a reason. */
  @PostMapping("/my-choice")
  String somebodyElse(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    try {
      if (choice.letsGo(me.organization(), me.id())) {
        next.addFlashAttribute("said", true);
      }
    } catch (AlreadyDone meanwhile) {
      next.addFlashAttribute("said", false); // the page says how it stands
    }
    return "redirect:/my-choice";
  }
}

package org.almanac.intake;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a coordinator reads after doing something with a match. */
@Component
class MatchReply {
  private final MatchWords words;

  MatchReply(MatchWords words) {
    this.words = words;
  }

  /** Leads back to the match, with what was done or why it wasn't. */
  String after(
      MatchDesk.Done done, IntakeMatch match, RedirectAttributes next, String said, String anchor) {
    String path = "redirect:/matches/" + match.slug();
    return after(done, next, said, path + anchor, path + anchor);
  }

  /**
   * The same, leading elsewhere.
   *
   * @param back where to try again when it wasn't done
   */
  String after(
      MatchDesk.Done done, RedirectAttributes next, String said, String path, String back) {
    switch (done) {
      case SAVED -> next.addFlashAttribute("done", words.say(said));
      case MEANWHILE -> next.addFlashAttribute("problem", words.say("meanwhile"));
      case TELLS -> next.addFlashAttribute("problem", words.say("record.tells"));
      case NOT_OPEN -> next.addFlashAttribute("problem", words.say("not-open"));
    }
    return done == MatchDesk.Done.SAVED ? path : back;
  }

  /** What a lock of one's own pair would answer could tell that somebody asked to be kept apart. */
  String own(IntakeMatch match, RedirectAttributes next) {
    next.addFlashAttribute("problem", words.say("not.own"));
    return "redirect:/matches/" + match.slug();
  }
}

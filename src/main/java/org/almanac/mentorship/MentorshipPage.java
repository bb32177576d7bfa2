package org.almanac.mentorship;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.engine.AlreadyDone;
import org.almanac.engine.Refusal;
import org.almanac.mentorship.Milestone.What;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A pair's own page: how it stands, the rhythm, somebody else without a reason, being away. */
@Controller
class MentorshipPage {
  private static final String HERE = "redirect:/mentorship";

  private final MentorshipDoor door;
  private final MentorshipCards cards;
  private final PairWishes wishes;
  private final AwaySaying away;

  MentorshipPage(MentorshipDoor door, MentorshipCards cards, PairWishes wishes, AwaySaying away) {
    this.door = door;
    this.cards = cards;
    this.wishes = wishes;
    this.away = away;
  }

  @GetMapping("/mentorship")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, model, Map.of());
  }

  private String show(SignedIn me, Model model, Map<String, String> typed) {
    List<Mentorship> own = door.own(me);
    model.addAttribute("cards", own.stream().map(row -> cards.of(row, me)).toList());
    model.addAttribute("alive", own.stream().anyMatch(row -> row.state().alive()));
    model.addAttribute("aways", away.aways(me).stream().map(cards::away).toList());
    model.addAttribute("weeks", PairWishes.WEEKS);
    model.addAttribute("channels", Arrays.stream(Channel.values()).map(Channel::word).toList());
    model.addAttribute("typed", typed);
    return "mentorship/mentorship";
  }

  @PostMapping("/mentorship/{member}/rhythm")
  String rhythm(
      @PathVariable String member,
      @RequestParam(defaultValue = "") String weeks,
      @RequestParam(defaultValue = "") List<String> channels,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    door.living(me, member);
    try {
      wishes.rhythm(me, member, weeks, channels);
    } catch (Refusal refusal) {
      return refused(me, model, refusal, Map.of("weeks-" + member, weeks));
    }
    return made(next, "rhythm");
  }

  /** The member answers what the mentor suggested. */
  @PostMapping("/mentorship/{member}/suggestion")
  String suggestion(
      @PathVariable String member,
      @RequestParam(defaultValue = "false") boolean yes,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    if (!door.living(me, member).memberId().equals(me.id())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    wishes.answer(me, yes);
    return made(next, "rhythm");
  }

  /** What would follow; nothing is done yet. */
  @GetMapping("/mentorship/{member}/other")
  String other(@PathVariable String member, @AuthenticationPrincipal SignedIn me, Model model) {
    Mentorship row = door.living(me, member);
    if (row.mentor().isEmpty()) {
      return HERE;
    }
    model.addAttribute("card", cards.of(row, me));
    model.addAttribute("mentor", row.mentor().orElseThrow());
    return "mentorship/other";
  }

  @PostMapping("/mentorship/{member}/other")
  String somebodyElse(
      @PathVariable String member,
      @RequestParam(required = false) String mentor,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    if (isAnother(mentor, door.living(me, member))) {
      return made(next, "changed");
    }
    wishes.somebodyElse(me, member, What.PARTED);
    return made(next, "other");
  }

  /** Whether the page was opened when somebody else mentored. */
  private static boolean isAnother(String mentor, Mentorship row) {
    return mentor != null && row.mentor().filter(mentor::equals).isEmpty();
  }

  @PostMapping("/mentorship/{member}/meanwhile")
  String meanwhile(
      @PathVariable String member,
      @RequestParam(defaultValue = "false") boolean wanted,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    if (!door.living(me, member).memberId().equals(me.id())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    wishes.meanwhile(me, wanted);
    return made(next, "meanwhile");
  }

  @PostMapping("/mentorship/away")
  String away(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    part(me);
    try {
      away.says(me, from, to);
    } catch (Refusal refusal) {
      return refused(me, model, refusal, Map.of("from", from, "to", to));
    }
    return made(next, "away");
  }

  @PostMapping("/mentorship/back")
  String back(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    part(me);
    away.back(me);
    return made(next, "back");
  }

  private void part(SignedIn me) {
    if (door.own(me).stream().noneMatch(row -> row.state().alive())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private String refused(SignedIn me, Model model, Refusal refusal, Map<String, String> typed) {
    model.addAttribute("field", refusal.reasons().get(0).field());
    model.addAttribute("problem", refusal.getMessage());
    return show(me, model, typed);
  }

  /** Both did something in one moment: one of them did it, the other reads how it stands. */
  @ExceptionHandler({ConcurrencyFailureException.class, AlreadyDone.class})
  String asItStands(RedirectAttributes next) {
    return made(next, "changed");
  }

  private static String made(RedirectAttributes next, String what) {
    next.addFlashAttribute("made", what);
    return HERE;
  }
}

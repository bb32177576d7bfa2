package org.almanac.intake;

import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.matching.Pairing;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons on a match's page: each does one thing and leads back to the page. */
@Controller
class MatchDeskPage {
  private final MatchDoor door;
  private final MatchDesk desk;
  private final MatchReply reply;
  private final Gathering gathering;
  private final MatchWords words;

  MatchDeskPage(
      MatchDoor door, MatchDesk desk, MatchReply reply, Gathering gathering, MatchWords words) {
    this.door = door;
    this.desk = desk;
    this.reply = reply;
    this.gathering = gathering;
    this.words = words;
  }

  /** The draft as it is now counts as looked at. */
  @PostMapping("/matches/{slug}/looked")
  String looked(
      @PathVariable String slug, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return reply.after(desk.looked(match), match, next, "done.looked", "");
  }

  /** Holds a pair fast as it is. */
  @PostMapping("/matches/{slug}/members/{member}/lock")
  String lock(
      @PathVariable String slug,
      @PathVariable String member,
      @RequestParam(defaultValue = "") String mentor,
      @RequestParam(defaultValue = "") String seen,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    List<Pairing> pairs = List.of(new Pairing(member, mentor));
    known(match, pairs);
    if (pairs.get(0).has(me.id())) {
      return reply.own(match, next);
    }
    return reply.after(desk.lock(match, seen, pairs), match, next, "done.locked", "#m" + member);
  }

  @PostMapping("/matches/{slug}/members/{member}/unlock")
  String unlock(
      @PathVariable String slug,
      @PathVariable String member,
      @RequestParam(defaultValue = "") String seen,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return reply.after(
        desk.unlock(match, seen, member), match, next, "done.unlocked", "#m" + member);
  }

  /** People of this match and no others. */
  void known(IntakeMatch match, List<Pairing> pairs) {
    Gathered people = gathering.of(match);
    for (Pairing pair : pairs) {
      if (!people.members().containsKey(pair.member())
          || !people.mentors().containsKey(pair.mentor())) {
        throw MatchDoor.nowhere();
      }
    }
  }

  @PostMapping("/matches/{slug}/begin")
  String begin(
      @PathVariable String slug, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return reply.after(desk.begin(match), match, next, "done.begun", "");
  }

  @PostMapping("/matches/{slug}/close")
  String close(
      @PathVariable String slug, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return reply.after(desk.close(match), match, next, "done.closed", "");
  }

  @PostMapping("/matches/{slug}/proposals/{id}/take-back")
  String takeBack(
      @PathVariable String slug,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return reply.after(desk.takeBack(match, id), match, next, "done.taken-back", "");
  }

  /** What one of the two told by phone. */
  @PostMapping("/matches/{slug}/proposals/{id}/answer")
  String answer(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String answer,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    boolean yes = answer.equals(MentorProposalAnswer.YES);
    if (!yes && !answer.equals(MentorProposalAnswer.ELSE)) {
      next.addFlashAttribute("problem", words.say("answer.which"));
      return "redirect:/matches/" + match.slug();
    }
    return reply.after(
        desk.answered(match, id, person, yes, me.id()), match, next, "done.recorded", "");
  }
}

package org.almanac.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almanac.access.SignedIn;
import org.almanac.matching.Pairing;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another mentor for a member: first what it would cost the whole, then a yes. */
@Controller
class MatchEditPage {
  private static final int LINES = 30;

  private final MatchDoor door;
  private final MatchEdits edits;
  private final MatchDesk desk;
  private final MatchReply reply;

  MatchEditPage(MatchDoor door, MatchEdits edits, MatchDesk desk, MatchReply reply) {
    this.door = door;
    this.edits = edits;
    this.desk = desk;
    this.reply = reply;
  }

  /** Every mentor for one member, the best first, with what stands in between. */
  @GetMapping("/matches/{slug}/members/{member}")
  String mentors(
      @PathVariable String slug,
      @PathVariable String member,
      @RequestParam(defaultValue = "") String find,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    IntakeMatch match = door.match(me, slug);
    MatchEdits.Mentors mentors = edits.mentors(match, member, me.id());
    String part = find.strip().toLowerCase(Locale.ROOT);
    List<MatchEdits.Line> found =
        mentors.lines().stream()
            .filter(line -> line.mentor().name().toLowerCase(Locale.ROOT).contains(part))
            .toList();
    model.addAttribute("slug", match.slug());
    model.addAttribute("open", match.state() == IntakeMatch.State.DRAFT);
    model.addAttribute("mentors", mentors);
    model.addAttribute("lines", found.subList(0, Math.min(LINES, found.size())));
    model.addAttribute("more", Math.max(0, found.size() - LINES));
    model.addAttribute("find", find.strip());
    return "intake/mentors";
  }

  /**
   * What it would cost to give a member another mentor.
   *
   * @param swap the member who would get the first one's mentor; empty to let the rest fall into
   *     place
   */
  @GetMapping("/matches/{slug}/members/{member}/look")
  String look(
      @PathVariable String slug,
      @PathVariable String member,
      @RequestParam(defaultValue = "") String mentor,
      @RequestParam(defaultValue = "") String swap,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    if (own(edits.pairs(match, member, mentor, swap), me)) {
      return reply.own(match, next);
    }
    model.addAttribute("slug", match.slug());
    model.addAttribute("open", match.state() == IntakeMatch.State.DRAFT);
    model.addAttribute("edit", edits.look(match, member, mentor, swap));
    return "intake/edit";
  }

  @PostMapping("/matches/{slug}/members/{member}/edit")
  String edit(
      @PathVariable String slug,
      @PathVariable String member,
      @RequestParam(defaultValue = "") String mentor,
      @RequestParam(defaultValue = "") String swap,
      @RequestParam(defaultValue = "") String seen,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    List<Pairing> pairs = new ArrayList<>(edits.pairs(match, member, mentor, swap));
    if (own(pairs, me)) {
      return reply.own(match, next);
    }
    String path = "redirect:/matches/" + match.slug();
    return reply.after(
        desk.lock(match, seen, pairs),
        next,
        "done.edited",
        path + "#m" + member,
        path + "/members/" + member);
  }

  private static boolean own(List<Pairing> pairs, SignedIn me) {
    return pairs.stream().anyMatch(pair -> pair.has(me.id()));
  }
}

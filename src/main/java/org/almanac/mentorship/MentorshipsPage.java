package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.engine.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a coordinator sees and does: that a mentorship runs, and what life asks for; no more. */
@Controller
class MentorshipsPage {
  private final MentorshipDoor door;
  private final MentorshipList list;
  private final LifeForm form;
  private final LifeChanges changes;
  private final Milestones milestones;
  private final MentorshipWords words;

  MentorshipsPage(
      MentorshipDoor door,
      MentorshipList list,
      LifeForm form,
      LifeChanges changes,
      Milestones milestones,
      MentorshipWords words) {
    this.door = door;
    this.list = list;
    this.form = form;
    this.changes = changes;
    this.milestones = milestones;
    this.words = words;
  }

  /** One line of a history; by whom, where a coordinator did it. */
  record Told(LocalDate day, String text, String by) {}

  @GetMapping("/mentorships")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    door.coordinates(me);
    model.addAttribute("all", list.all(me.organization()));
    model.addAttribute("looks", list.toLookAt(me.organization()));
    return "mentorship/mentorships";
  }

  @GetMapping("/mentorships/{member}")
  String one(@PathVariable String member, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(model, me, door.coordinated(me, member), Map.of());
  }

  /** What would follow; nothing is done. */
  @PostMapping("/mentorships/{member}/look")
  String look(
      @PathVariable String member,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Mentorship row = door.coordinated(me, member);
    try {
      model.addAttribute("line", list.line(row));
      model.addAttribute("lines", changes.look(row, form.read(row, sent, me.id())));
      model.addAttribute("typed", typed(sent));
      model.addAttribute("pair", row.mentor().orElse(""));
      return "mentorship/look";
    } catch (Refusal refusal) {
      return refused(model, me, row, refusal, sent);
    }
  }

  @PostMapping("/mentorships/{member}/do")
  String make(
      @PathVariable String member,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    Mentorship row = door.coordinated(me, member);
    try {
      changes.make(me.organization(), member, sent, me.id());
    } catch (Refusal refusal) {
      return refused(model, me, row, refusal, sent);
    }
    next.addFlashAttribute("made", "done");
    return "redirect:/mentorships/" + row.memberId();
  }

  /** Somebody else changed it in the same moment: nothing is done, and this is how it stands. */
  @ExceptionHandler(ConcurrencyFailureException.class)
  String asItStands(RedirectAttributes next) {
    next.addFlashAttribute("made", "changed");
    return "redirect:/mentorships/{member}";
  }

  private String refused(
      Model model, SignedIn me, Mentorship row, Refusal refusal, Map<String, String> sent) {
    model.addAttribute("field", refusal.reasons().get(0).field());
    model.addAttribute("problem", refusal.getMessage());
    return show(model, me, row, typed(sent));
  }

  private static Map<String, String> typed(Map<String, String> sent) {
    return LifeForm.FIELDS.stream()
        .filter(sent::containsKey)
        .collect(Collectors.toMap(name -> name, sent::get));
  }

  private String show(Model model, SignedIn me, Mentorship row, Map<String, String> typed) {
    model.addAttribute("line", list.line(row));
    model.addAttribute("told", told(row));
    model.addAttribute("interims", form.interims(row, me.id()));
    model.addAttribute("interimTime", form.interimTime(row));
    model.addAttribute("interimsNote", form.interimsNote(row, me.id()));
    model.addAttribute("appointed", list.appointedAnew(row).orElse(null));
    model.addAttribute("conflict", row.conflictSince().isPresent());
    model.addAttribute("wanted", row.meanwhile().isWanted());
    model.addAttribute("wouldMentor", row.wouldMentor().orElse(false));
    model.addAttribute("canGoOn", form.canGoOn(row));
    model.addAttribute("typed", typed);
    return "mentorship/one";
  }

  private List<Told> told(Mentorship row) {
    return milestones
        .findByOrganizationAndMemberIdOrderById(row.organization(), row.memberId())
        .stream()
        .map(
            line ->
                new Told(
                    line.onDay(),
                    words.say(
                        "milestone."
                            + line.what().name()
                            + (line.untilDay().isPresent() ? ".until" : ""),
                        line.mentor().map(words::name).orElse(""),
                        line.untilDay().map(words::day).orElse("")),
                    line.by().map(words::name).orElse(null)))
        .toList();
  }
}

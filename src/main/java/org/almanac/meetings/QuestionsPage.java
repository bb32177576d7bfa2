package org.almanac.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page to group the questions and to name who answers; each button saves at once. */
@Controller
class QuestionsPage {
  private final MeetingDoor door;
  private final Questions questions;
  private final Owners owners;
  private final MessageSource messages;

  QuestionsPage(MeetingDoor door, Questions questions, Owners owners, MessageSource messages) {
    this.door = door;
    this.questions = questions;
    this.owners = owners;
    this.messages = messages;
  }

  @GetMapping("/meetings/{key}/questions")
  String questions(
      @PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
    Meeting meeting = door.forCoordinator(me, key);
    List<Question> all = questions.all(me.organization(), key);
    List<QuestionGroup> groups = questions.groupsOf(me.organization(), key);
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("questions", all);
    model.addAttribute("ungrouped", all.stream().filter(q -> q.group().isEmpty()).toList());
    model.addAttribute("groups", groups);
    model.addAttribute("owners", owners.of(meeting, groups, locale));
    return "meetings/questions";
  }

  /** To the group whose button it was, else to a new one with this theme, else to the chosen. */
  @PostMapping("/meetings/{key}/questions/move")
  String move(
      @PathVariable String key,
      @RequestParam(defaultValue = "") Set<Long> question,
      @RequestParam(defaultValue = "") String here,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String theme,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    Typed typed = new Typed(messages, locale);
    boolean anew = here.isEmpty() && (to.equals("new") || !theme.isBlank());
    if (question.isEmpty() && !anew) {
      typed.problem("move", "meetings.questions.tick");
    }
    String named = anew ? typed.needed("theme", theme, Typed.THEME) : null;
    if (!typed.fine()) {
      return back(meeting, typed, next, "");
    }
    Long group =
        anew
            ? questions.group(me.organization(), key, named).id()
            : number(here.isEmpty() ? to : here);
    if (!questions.move(me.organization(), key, question, group)) {
      typed.problem("move", "meetings.questions.gone");
    }
    return back(meeting, typed, next, group == null ? "" : "#group-" + group);
  }

  @PostMapping("/meetings/{key}/questions/groups/{id}")
  String change(
      @PathVariable String key,
      @PathVariable Long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String owner,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    Typed typed = new Typed(messages, locale);
    String named = typed.needed("theme", theme, Typed.THEME);
    String person = owner.isBlank() ? null : owner;
    List<QuestionGroup> groups = questions.groupsOf(me.organization(), key);
    if (person != null && !owners.canAnswer(meeting, groups, person, locale)) {
      typed.problem("owner", "meetings.questions.owner.unknown");
    }
    if (typed.fine() && !changed(meeting, id, version, named, person)) {
      typed.problem("move", "meetings.questions.both");
    }
    return back(meeting, typed, next, "#group-" + id);
  }

  @PostMapping("/meetings/{key}/questions/groups/{id}/delete")
  String dissolve(
      @PathVariable String key,
      @PathVariable Long id,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    questions.dissolve(me.organization(), key, id);
    return back(meeting, new Typed(messages, locale), next, "");
  }

  private static Long number(String typed) {
    return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  private boolean changed(Meeting meeting, Long id, int version, String theme, String owner) {
    try {
      return questions.change(meeting.organization(), meeting.key(), id, version, theme, owner);
    } catch (ObjectOptimisticLockingFailureException e) {
      return false;
    }
  }

  private static String back(Meeting meeting, Typed typed, RedirectAttributes next, String at) {
    if (typed.fine()) {
      next.addFlashAttribute("saved", true);
    } else {
      next.addFlashAttribute("problems", typed.problems());
    }
    return "redirect:/meetings/" + meeting.key() + "/questions" + (typed.fine() ? at : "");
  }
}

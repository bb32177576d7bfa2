package org.almanac.schoolplan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.moderating.Move;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where groups that aren't published are changed: a move looked at, then done; groups kept. */
@Controller
class ModerationMovePage {
  private static final String DRAFT = "/moderation/{year:\\d{4}-\\d{2}}/draft";

  private final ModerationDoor door;
  private final ModerationForming forming;
  private final ModerationMoves moves;
  private final ReaderDays days;
  private final ModerationViews views;
  private final ModerationMoveViews effects;
  private final ModerationWords words;

  ModerationMovePage(
      ModerationDoor door,
      ModerationForming forming,
      ModerationMoves moves,
      ReaderDays days,
      ModerationViews views,
      ModerationMoveViews effects,
      ModerationWords words) {
    this.door = door;
    this.forming = forming;
    this.moves = moves;
    this.days = days;
    this.views = views;
    this.effects = effects;
    this.words = words;
  }

  /** Where a superintendent or a school could go. */
  @GetMapping(DRAFT + "/move")
  String ways(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String reader,
      @RequestParam(defaultValue = "") String school,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said,
      Model model) {
    String schoolYear = door.forForming(me, year);
    ModerationForming.Draft draft = forming.look(me.organization(), schoolYear);
    boolean known =
        draft.formed().groups().stream()
            .anyMatch(
                group ->
                    school.isEmpty()
                        ? group.readers().contains(reader)
                        : group.bundle().stream().anyMatch(one -> one.plan().equals(school)));
    if (!known) {
      said.addFlashAttribute("problem", words.say("move.which"));
      return draft(schoolYear);
    }
    List<Move> ways = moves.ways(draft, reader, school);
    model.addAttribute("year", schoolYear);
    model.addAttribute("about", effects.about(me.organization(), reader, school));
    model.addAttribute("ways", effects.ways(me.organization(), draft, ways));
    return "moderation/move";
  }

  /** What a move would do; looking changes nothing. */
  @GetMapping(DRAFT + "/look")
  String look(
      @PathVariable String year,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said,
      Model model) {
    String schoolYear = door.forForming(me, year);
    Optional<ModerationMoves.Look> look = moves.look(me.organization(), schoolYear, move(sent));
    if (look.isEmpty()) {
      said.addFlashAttribute("problem", words.say("move.which"));
      return draft(schoolYear);
    }
    ModerationMoveViews.Effect effect = effects.effect(me.organization(), look.get());
    model.addAttribute("year", schoolYear);
    model.addAttribute(
        "about", effects.about(me.organization(), effect.way().reader(), effect.way().school()));
    model.addAttribute("effect", effect);
    model.addAttribute("mark", look.get().before().mark());
    return "moderation/look";
  }

  @PostMapping(DRAFT + "/move")
  String move(
      @PathVariable String year,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    String schoolYear = door.forForming(me, year);
    boolean done =
        moves.does(me.organization(), schoolYear, move(sent), sent.getOrDefault("mark", ""));
    said.addFlashAttribute(
        done ? "good" : "problem", words.say(done ? "move.done" : "move.changed"));
    return draft(schoolYear);
  }

  /** A group stays as it is, is let go, or all are. */
  @PostMapping(DRAFT + "/keep")
  String keep(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") Set<String> free,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    String schoolYear = door.forForming(me, year);
    if (!group.isEmpty()) {
      boolean kept = moves.keep(me.organization(), schoolYear, number(group));
      said.addFlashAttribute(
          kept ? "good" : "problem", words.say(kept ? "keep.done" : "move.which"));
    } else if (free.isEmpty()) {
      moves.letAllGo(me.organization(), schoolYear);
      said.addFlashAttribute("good", words.say("keep.none"));
    } else {
      moves.letGo(me.organization(), schoolYear, free);
      said.addFlashAttribute("good", words.say("keep.free"));
    }
    return draft(schoolYear);
  }

  /** Somebody can on one day more, or not any more. */
  @PostMapping(DRAFT + "/day")
  String day(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "yes") String comes,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    String schoolYear = door.forForming(me, year);
    Optional<String> refused =
        views.readers(me.organization(), schoolYear).containsKey(person)
            ? days.say(me.organization(), schoolYear, person, day, comes.equals("yes"))
            : Optional.of(words.say("day.who"));
    said.addFlashAttribute(
        refused.isEmpty() ? "good" : "problem", refused.orElseGet(() -> words.say("day.done")));
    if (refused.isPresent()) {
      said.addFlashAttribute("typedDay", day);
      said.addFlashAttribute("typedPerson", person);
    }
    return draft(schoolYear);
  }

  private static Move move(Map<String, String> sent) {
    String school = sent.getOrDefault("school", "");
    String swap = sent.getOrDefault("swap", "");
    return new Move(
        number(sent.getOrDefault("group", "")),
        sent.getOrDefault("reader", ""),
        school.isEmpty() ? null : school,
        swap.isEmpty() ? null : swap);
  }

  private static int number(String typed) {
    return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
  }

  private static String draft(String schoolYear) {
    return "redirect:/moderation/" + schoolYear + "/draft";
  }
}

package org.almanac.schoolplan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A coordinator's page: which plans wait for readers, the groups as they would be, and those there
 * are; that they read, and nothing of what.
 */
@Controller
class ModerationPage {
  private static final String PATH = "/moderation/{year:\\d{4}-\\d{2}}";

  private final ModerationDoor door;
  private final ModerationForming forming;
  private final ModerationViews views;
  private final ModerationReplacing replacing;
  private final ReadingBeside beside;
  private final ReaderDays days;
  private final ModerationWords words;

  ModerationPage(
      ModerationDoor door,
      ModerationForming forming,
      ModerationViews views,
      ModerationReplacing replacing,
      ReadingBeside beside,
      ReaderDays days,
      ModerationWords words) {
    this.door = door;
    this.forming = forming;
    this.views = views;
    this.replacing = replacing;
    this.beside = beside;
    this.days = days;
    this.words = words;
  }

  @GetMapping(PATH)
  String page(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    String schoolYear = door.forForming(me, year);
    String organization = me.organization();
    model.addAttribute("year", schoolYear);
    model.addAttribute("counts", views.counts(organization, schoolYear));
    model.addAttribute("waiting", views.waiting(organization, schoolYear));
    model.addAttribute("groups", views.groups(organization, schoolYear));
    model.addAttribute("superintendents", views.superintendents(organization));
    model.addAttribute("readers", views.readers(organization, schoolYear));
    model.addAttribute("standIns", views.standIns(organization, schoolYear));
    model.addAttribute("beside", views.beside(organization, schoolYear));
    model.addAttribute("couldRead", beside.could(organization, schoolYear));
    return "moderation/groups";
  }

  /** The groups as they would be; looking changes nothing. */
  @GetMapping(PATH + "/draft")
  String draft(@PathVariable String year, @AuthenticationPrincipal SignedIn me, Model model) {
    String schoolYear = door.forForming(me, year);
    ModerationForming.Draft draft = forming.look(me.organization(), schoolYear);
    model.addAttribute("year", schoolYear);
    model.addAttribute("draft", views.draft(me.organization(), draft));
    model.addAttribute("readers", views.readers(me.organization(), schoolYear));
    model.addAttribute("days", days.lines(me.organization(), schoolYear));
    return "moderation/draft";
  }

  @PostMapping(PATH + "/publish")
  String publish(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String mark,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    String schoolYear = door.forForming(me, year);
    boolean published = publish(me.organization(), schoolYear, mark);
    said.addFlashAttribute(
        published ? "good" : "problem", words.say(published ? "published" : "changed"));
    return "redirect:/moderation/" + schoolYear + (published ? "" : "/draft");
  }

  /** Of two who publish the same look at once, the second reads that it has changed. */
  private boolean publish(String organization, String schoolYear, String mark) {
    try {
      return forming.publish(organization, schoolYear, mark);
    } catch (DataIntegrityViolationException atOnce) {
      return false;
    }
  }

  @PostMapping(PATH + "/stand-in")
  String standIn(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String by,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    String schoolYear = door.forForming(me, year);
    Map<String, String> known = views.superintendents(me.organization());
    if (known.containsKey(person) && known.containsKey(by) && !person.equals(by)) {
      forming.standsIn(me.organization(), schoolYear, person, by);
      said.addFlashAttribute("good", words.say("stand-in.done", known.get(by), known.get(person)));
    } else {
      said.addFlashAttribute("problem", words.say("stand-in.two"));
    }
    return "redirect:/moderation/" + schoolYear;
  }

  /** Somebody from the district reads beside the superintendents, or not any more. */
  @PostMapping(PATH + "/beside")
  String beside(
      @PathVariable String year,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "yes") String reads,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    String schoolYear = door.forForming(me, year);
    boolean comes = reads.equals("yes");
    if (beside.name(me.organization(), schoolYear, person, comes)) {
      said.addFlashAttribute(
          "good", words.say(comes ? "beside.done" : "beside.off", words.name(person)));
    } else {
      said.addFlashAttribute("problem", words.say("beside.which"));
    }
    return "redirect:/moderation/" + schoolYear;
  }

  @PostMapping(PATH + "/{number:[0-9]{1,3}}/replace")
  String replace(
      @PathVariable String year,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String by,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes said) {
    ModerationGroup group = door.forForming(me, year, number);
    Optional<String> refused = replacing.replace(group, person, by, me.id());
    said.addFlashAttribute(
        refused.isEmpty() ? "good" : "problem",
        refused.orElseGet(
            () -> words.say("replace.done", words.names(List.of(by)), words.name(person))));
    return "redirect:/moderation/" + group.schoolYear();
  }
}

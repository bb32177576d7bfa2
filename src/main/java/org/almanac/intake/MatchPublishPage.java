package org.almanac.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.engine.AlreadyDone;
import org.almanac.engine.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** First a look at whom it would ask, then one button that publishes exactly that. */
@Controller
class MatchPublishPage {
  private final MatchDoor door;
  private final Solving solving;
  private final MatchSheets sheets;
  private final MatchDesk desk;
  private final MentorMatchingPublish form;
  private final MatchWords words;

  MatchPublishPage(
      MatchDoor door,
      Solving solving,
      MatchSheets sheets,
      MatchDesk desk,
      MentorMatchingPublish form,
      MatchWords words) {
    this.door = door;
    this.solving = solving;
    this.sheets = sheets;
    this.desk = desk;
    this.form = form;
    this.words = words;
  }

  @GetMapping("/matches/{slug}/publish")
  String look(@PathVariable String slug, @AuthenticationPrincipal SignedIn me, Model model) {
    IntakeMatch match = door.match(me, slug);
    return look(match, me, model, null, form.until(match).toString());
  }

  private String look(IntakeMatch match, SignedIn me, Model model, String problem, String until) {
    Solved solved = solving.of(match);
    List<String> asked = solved.toAsk().stream().map(each -> each.pairing().member()).toList();
    MatchSheet sheet = sheets.of(match, me.id());
    model.addAttribute("sheet", sheet);
    model.addAttribute(
        "asked",
        sheet.lines().stream().filter(line -> asked.contains(line.member().id())).toList());
    model.addAttribute(
        "none", sheet.lines().stream().filter(line -> line.mentor() == null).toList());
    model.addAttribute(
        "stale",
        solved.stale().stream()
            .map(
                pair ->
                    words.say(
                        "publish.stale",
                        solved.gathered().name(pair.member()),
                        solved.gathered().name(pair.mentor())))
            .toList());
    model.addAttribute("problem", problem);
    model.addAttribute("until", until);
    model.addAttribute("forWhom", desk.forWhom(match, me.id()).orElse(null));
    return "intake/publish";
  }

  @PostMapping("/matches/{slug}/publish")
  String publish(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String until,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    LocalDate day;
    try {
      day = LocalDate.parse(until.strip());
    } catch (DateTimeParseException e) {
      return look(match, me, model, words.say("publish.day"), until);
    }
    try {
      MatchDesk.Done done = desk.publish(match, seen, day, me.id());
      if (done == MatchDesk.Done.MEANWHILE) {
        return look(match, me, model, words.say("meanwhile"), until);
      }
      next.addFlashAttribute(
          done == MatchDesk.Done.SAVED ? "done" : "problem",
          words.say(done == MatchDesk.Done.SAVED ? "done.published" : "publish.already"));
      return "redirect:/matches/" + match.slug();
    } catch (Refusal refusal) {
      return look(match, me, model, refusal.getMessage(), until);
    } catch (AlreadyDone | DataAccessException e) {
      next.addFlashAttribute("problem", words.say("publish.already"));
      return "redirect:/matches/" + match.slug();
    }
  }
}

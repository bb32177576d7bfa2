package org.almanac.cohort;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Typed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Emergent issues, named by whoever takes part, open until the room sits down. */
@Controller
class IssuesPage {
  static final int LINE = 500;

  private final CohortDoor door;
  private final IssueBox box;
  private final CohortWords words;
  private final MessageSource messages;

  IssuesPage(CohortDoor door, IssueBox box, CohortWords words, MessageSource messages) {
    this.door = door;
    this.box = box;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/meetings/{key}/issues")
  String issues(
      @PathVariable String key,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      Model model) {
    return show(me, door.forAnyone(me, key), "", request, model);
  }

  @PostMapping("/meetings/{key}/issues")
  String name(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String issue,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      Locale locale,
      Model model,
      RedirectAttributes next) {
    Meeting meeting = door.forAnyone(me, key);
    Typed typed = named(meeting, issue, locale);
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(me, meeting, issue, request, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/meetings/" + meeting.key() + "/issues";
  }

  /** One that names a person, or stands there by mistake. */
  @PostMapping("/meetings/{key}/issues/{id}/delete")
  String takeAway(
      @PathVariable String key, @PathVariable Long id, @AuthenticationPrincipal SignedIn me) {
    Meeting meeting = door.forCoordinator(me, key);
    box.takeAway(meeting, id);
    return "redirect:/meetings/" + meeting.key() + "/issues";
  }

  private Typed named(Meeting meeting, String issue, Locale locale) {
    Typed typed = new Typed(messages, locale);
    String text = typed.needed("cohort-issue", issue, LINE);
    if (typed.fine()) {
      IssueBox.Named named = box.name(meeting, text);
      if (!named.fine()) {
        typed.said("cohort-issue", words.say("issues." + named));
      }
    }
    return typed;
  }

  private String show(
      SignedIn me, Meeting meeting, String issue, HttpServletRequest request, Model model) {
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("coordinates", door.coordinates(me));
    model.addAttribute("issues", box.of(meeting));
    model.addAttribute("open", box.open(meeting));
    model.addAttribute("issue", issue);
    model.addAttribute("address", address(request, meeting));
    return "cohort/issues";
  }

  /** As people in the room type it on a phone: without the protocol. */
  private static String address(HttpServletRequest request, Meeting meeting) {
    return ServletUriComponentsBuilder.fromContextPath(request)
        .path("/t/" + meeting.roomCode() + "/issues")
        .toUriString()
        .replaceFirst("^https?://", "");
  }
}

package org.almanac.cohort;

import java.util.List;
import java.util.Locale;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Typed;
import org.almanac.rules.FewCounts;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would help people most: the own line, and a thumb on those of others; nobody is named. */
@Controller
class SuggestionsPage {
  private static final int LINE = 500;

  private final CohortDoor door;
  private final SuggestionBox box;
  private final CohortWords words;
  private final MessageSource messages;

  SuggestionsPage(CohortDoor door, SuggestionBox box, CohortWords words, MessageSource messages) {
    this.door = door;
    this.box = box;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/meetings/{key}/suggestions")
  String suggestions(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, door.forAnyone(me, key), null, model);
  }

  private String show(SignedIn me, Meeting meeting, String typed, Model model) {
    boolean invited = door.takesPart(me, meeting);
    String own = box.of(me.organization(), meeting.key(), me.id()).orElse("");
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("coordinates", door.coordinates(me));
    model.addAttribute("designs", door.designs(me));
    model.addAttribute("question", words.question(meeting));
    boolean coordinates = door.coordinates(me);
    List<SuggestionBox.Seen> lines =
        coordinates ? box.seenByCoordinator(meeting, me.id()) : box.seen(meeting, me.id());
    model.addAttribute("lines", lines);
    model.addAttribute("few", coordinates);
    model.addAttribute("least", FewCounts.LEAST);
    model.addAttribute("open", box.open(meeting));
    model.addAttribute("invited", invited);
    model.addAttribute("own", typed == null ? own : typed);
    return "cohort/suggestions";
  }

  @PostMapping("/meetings/{key}/suggestions")
  String say(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String help,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes next) {
    Meeting meeting = door.forInvited(me, key);
    Typed typed = new Typed(messages, locale);
    String text = typed.text("cohort-help", help, LINE);
    if (!box.open(meeting)) {
      boolean off = meeting.state() == MeetingState.CANCELLED;
      typed.said("cohort-help", words.say(off ? "suggestions.closed.off" : "suggestions.closed"));
    }
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(me, meeting, help, model);
    }
    keep(meeting, me.id(), text);
    next.addFlashAttribute("saved", true);
    return "redirect:/meetings/" + meeting.key() + "/suggestions";
  }

  /** Of two phones at once one is first, or the team that takes the line up; then it is said. */
  private void keep(Meeting meeting, String person, String text) {
    try {
      box.say(meeting.organization(), meeting.key(), person, text);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      box.say(meeting.organization(), meeting.key(), person, text);
    }
  }

  @PostMapping("/meetings/{key}/suggestions/{line}/thumb")
  String thumb(
      @PathVariable String key,
      @PathVariable String line,
      @RequestParam boolean up,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    Meeting meeting = door.forInvited(me, key);
    boolean kept = box.open(meeting) && given(meeting, line, me.id(), up);
    if (!kept) {
      next.addFlashAttribute("gone", true);
    }
    return "redirect:/meetings/" + meeting.key() + "/suggestions" + (kept ? "#line-" + line : "");
  }

  private boolean given(Meeting meeting, String line, String person, boolean up) {
    try {
      return box.thumb(meeting, line, person, up);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      return true; // two clicks at once: it is there
    }
  }
}

package org.almanac.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Typed;
import org.almanac.rules.FewCounts;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mentor team chooses from what would help people, and designs the session. */
@Controller
class SessionPage {
  private static final int MOST_MINUTES = 480;
  private static final List<String> MINUTES =
      List.of("opening", "practice", "session", "pause", "emergent", "thanks");

  private final CohortDoor door;
  private final SessionDesign design;
  private final SuggestionBox box;
  private final CohortWords words;
  private final MessageSource messages;

  SessionPage(
      CohortDoor door,
      SessionDesign design,
      SuggestionBox box,
      CohortWords words,
      MessageSource messages) {
    this.door = door;
    this.design = design;
    this.box = box;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/meetings/{key}/session")
  String session(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
    Meeting meeting = door.forTeam(me, key);
    SessionDraft draft = design.of(meeting);
    return show(me, meeting, values(draft), draft.topics(), draft.mark(), model);
  }

  @PostMapping("/meetings/{key}/session")
  String save(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes next) {
    Meeting meeting = door.forTeam(me, key);
    Typed typed = new Typed(messages, locale);
    SessionDraft draft = read(typed, sent);
    String now = design.of(meeting).mark();
    if (!design.open(meeting)) {
      typed.said("all", words.say("session.closed"));
    } else if (!now.equals(sent.getFirst("seen"))) {
      typed.said("all", words.say("session.both"));
    }
    Verdict verdict = typed.fine() ? design.design(meeting, draft) : Verdict.fine();
    if (verdict.refused()) {
      typed.said("all", verdict.words(Strength.REFUSE));
    }
    if (!typed.fine()) {
      model.addAttribute("problems", typed.problems());
      return show(me, meeting, sent.toSingleValueMap(), draft.topics(), now, model);
    }
    next.addFlashAttribute("saved", true);
    next.addFlashAttribute("remarks", verdict.words(Strength.WARN));
    return "redirect:/meetings/" + meeting.key() + "/session";
  }

  private String show(
      SignedIn me,
      Meeting meeting,
      Map<String, String> values,
      Set<String> topics,
      String seen,
      Model model) {
    model.addAttribute("meeting", door.view(meeting));
    boolean coordinates = door.coordinates(me);
    List<SuggestionBox.Seen> lines =
        coordinates ? box.seenByCoordinator(meeting, me.id()) : box.seen(meeting, me.id());
    model.addAttribute("coordinates", coordinates);
    model.addAttribute("lines", lines);
    model.addAttribute("few", coordinates);
    model.addAttribute("least", FewCounts.LEAST);
    model.addAttribute("open", design.open(meeting));
    model.addAttribute("arranged", meeting.hasPlace());
    model.addAttribute("values", values);
    model.addAttribute("topics", topics);
    model.addAttribute("minutes", MINUTES);
    model.addAttribute("length", meeting.length().toMinutes());
    model.addAttribute("seen", seen);
    return "cohort/session";
  }

  private static SessionDraft read(Typed typed, MultiValueMap<String, String> sent) {
    Map<String, Integer> minutes = new LinkedHashMap<>();
    for (String part : MINUTES) {
      minutes.put(part, typed.number("cohort-" + part, sent.getFirst(part), MOST_MINUTES));
    }
    return new SessionDraft(
        typed.text("theme", sent.getFirst("theme"), Typed.THEME),
        Set.copyOf(sent.getOrDefault("topic", List.of())),
        minutes.get("opening"),
        minutes.get("practice"),
        typed.text("cohort-practiceTitle", sent.getFirst("practiceTitle"), Typed.THEME),
        minutes.get("session"),
        typed.text("cohort-structure", sent.getFirst("structure"), Typed.THEME),
        minutes.get("pause"),
        minutes.get("emergent"),
        minutes.get("thanks"));
  }

  private static Map<String, String> values(SessionDraft draft) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "theme", draft.theme());
    put(values, "opening", draft.opening());
    put(values, "practice", draft.practice());
    put(values, "practiceTitle", draft.practiceTitle());
    put(values, "session", draft.session());
    put(values, "structure", draft.structure());
    put(values, "pause", draft.pause());
    put(values, "emergent", draft.emergent());
    put(values, "thanks", draft.thanks());
    return values;
  }

  private static void put(Map<String, String> values, String name, Object value) {
    values.put(name, value == null ? "" : String.valueOf(value));
  }
}

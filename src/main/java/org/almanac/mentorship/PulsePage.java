package org.almanac.mentorship;

import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Do you have a mentor? Are you being mentored? For new members, answered once, without a name. */
@Controller
class PulsePage {
  private final Pulses pulses;
  private final AskedPulses asked;
  private final PulseBox box;
  private final PulseParts parts;
  private final TouchWords words;

  PulsePage(Pulses pulses, AskedPulses asked, PulseBox box, PulseParts parts, TouchWords words) {
    this.pulses = pulses;
    this.asked = asked;
    this.box = box;
    this.parts = parts;
    this.words = words;
  }

  @GetMapping("/pulse")
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    mayAnswer(me);
    Optional<Pulse> pulse = pulses.open(me.organization());
    if (pulse.isEmpty()) {
      model.addAttribute(
          "next", pulses.next(me.organization()).map(next -> words.day(next.opens())).orElse(null));
      return said(model, "closed");
    }
    return box.answered(me.organization(), pulse.get().name(), me.id())
        ? said(model, "answered")
        : form(model, pulse.get(), "", "", false);
  }

  @PostMapping("/pulse")
  String answer(
      @RequestParam(defaultValue = "") String mentor,
      @RequestParam(defaultValue = "") String mentored,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    mayAnswer(me);
    Optional<Pulse> pulse = pulses.open(me.organization());
    if (pulse.isEmpty()) {
      return said(model, "closed");
    }
    if (!known(mentor) || !known(mentored)) {
      return form(model, pulse.get(), mentor, mentored, true);
    }
    asked.keep(me.organization(), pulse.get());
    box.put(
        me.organization(),
        pulse.get().name(),
        me.id(),
        parts.of(me.organization(), me.id()),
        Map.of(
            PulseBox.Question.MENTOR,
            mentor.equals("yes"),
            PulseBox.Question.MENTORED,
            mentored.equals("yes")));
    return "redirect:/pulse";
  }

  private static String form(
      Model model, Pulse pulse, String mentor, String mentored, boolean problem) {
    model.addAttribute("state", "open");
    model.addAttribute("until", pulse.until());
    model.addAttribute("mentor", mentor);
    model.addAttribute("mentored", mentored);
    model.addAttribute("mentorProblem", problem && !known(mentor));
    model.addAttribute("mentoredProblem", problem && !known(mentored));
    return "mentorship/pulse";
  }

  private static String said(Model model, String state) {
    model.addAttribute("state", state);
    return "mentorship/pulse";
  }

  private static boolean known(String answer) {
    return answer.equals("yes") || answer.equals("no");
  }

  private static void mayAnswer(SignedIn me) {
    if (!me.roles().contains(Role.NEW_MEMBER)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}

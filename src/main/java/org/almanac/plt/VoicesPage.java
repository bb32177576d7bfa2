package org.almanac.plt;

import java.util.Arrays;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Voices from the field: who was asked says happy to, another month, or not this year. */
@Controller
class VoicesPage {
  private final Voices voices;
  private final Meetings meetings;
  private final PltWords words;

  VoicesPage(Voices voices, Meetings meetings, PltWords words) {
    this.voices = voices;
    this.meetings = meetings;
    this.words = words;
  }

  @GetMapping("/voices/{key}")
  String show(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
    Voice voice = asked(key, me);
    Meeting meeting = meetings.named(me.organization(), key);
    model.addAttribute("key", key);
    model.addAttribute("line", words.say("notice.voices.line", words.day(meeting.date())));
    model.addAttribute("answers", Arrays.asList(Voice.Answer.values()));
    model.addAttribute("given", voice.answer().orElse(null));
    return "plt/voices";
  }

  @PostMapping("/voices/{key}")
  @Transactional
  public String answer(
      @PathVariable String key,
      @RequestParam Voice.Answer answer,
      @AuthenticationPrincipal SignedIn me) {
    asked(key, me).answered(answer);
    return "redirect:/voices/" + key;
  }

  private Voice asked(String key, SignedIn me) {
    return voices
        .findByOrganizationAndMeetingKeyAndPersonId(me.organization(), key, me.id())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

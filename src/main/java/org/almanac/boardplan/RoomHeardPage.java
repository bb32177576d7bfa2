package org.almanac.boardplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.almanac.access.RateLimit;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Left;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingDoor;
import org.almanac.meetings.RoomDoor;
import org.almanac.meetings.Typed;
import org.almanac.rules.FewCounts;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Were you heard? From any phone in the room: the code opens the page, nobody signs in. */
@Controller
class RoomHeardPage {
  /** From one place: a room has them, and one phone doesn't speak for everybody. */
  private static final int ANSWERS_AN_HOUR = 60;

  private static final int LONGEST = 60;

  private final HeardBox box;
  private final BoardVoices voices;
  private final MeetingDoor door;
  private final IdeaWords words;
  private final MessageSource messages;
  private final RoomDoor room;
  private final RateLimit answered;

  RoomHeardPage(
      HeardBox box,
      BoardVoices voices,
      MeetingDoor door,
      IdeaWords words,
      MessageSource messages,
      RoomDoor room,
      Clock clock) {
    this.box = box;
    this.voices = voices;
    this.door = door;
    this.words = words;
    this.messages = messages;
    this.room = room;
    this.answered = new RateLimit(clock, ANSWERS_AN_HOUR, Duration.ofHours(1));
  }

  /** Something to choose. */
  record Choice(String word, String label) {}

  /** What was sent, as the page shows it again. */
  record Sent(String voice, String heard, List<String> missing, String missingElse) {
    static final Sent NOTHING = new Sent("", "", List.of(), "");
  }

  @GetMapping("/t/{code}/heard")
  String ask(
      @PathVariable String code,
      @RequestParam(required = false) String thanks,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("thanks", thanks != null);
    return show(find(code, request), UUID.randomUUID().toString(), Sent.NOTHING, model);
  }

  @PostMapping("/t/{code}/heard")
  String say(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String voice,
      @RequestParam(defaultValue = "") String heard,
      @RequestParam(required = false) List<String> missing,
      @RequestParam(defaultValue = "") String missingElse,
      @RequestParam(defaultValue = "") String once,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    Meeting meeting = find(code, request);
    Sent sent = new Sent(voice, heard, missing == null ? List.of() : missing, missingElse);
    Typed typed = new Typed(messages, locale);
    Optional<WereYouHeard> said = read(meeting, sent, typed);
    String place = RateLimit.network(request.getRemoteAddr());
    if (said.isPresent() && answered.reached(place)) {
      typed.said("board-voice", words.say("heard.many"));
    } else if (said.isPresent()) {
      answered.count(place);
      if (left(meeting, once(once), said.get()) == Left.THANKS) {
        return "redirect:/t/" + meeting.roomCode() + "/heard?thanks";
      }
      typed.said("board-voice", words.say("heard.closed"));
    }
    model.addAttribute("problems", typed.problems());
    return show(meeting, once, sent, model);
  }

  private Optional<WereYouHeard> read(Meeting meeting, Sent sent, Typed typed) {
    Optional<Voice> voice =
        table(meeting).stream().filter(one -> one.name().equals(sent.voice())).findFirst();
    if (voice.isEmpty()) {
      typed.said("board-voice", words.say("heard.voice.needed"));
    }
    if (!List.of("yes", "no").contains(sent.heard())) {
      typed.said("board-heard", words.say("heard.heard.needed"));
    }
    if (!groups(meeting).containsAll(sent.missing())) {
      typed.said("board-missing", words.say("heard.missing.unknown"));
    }
    String other = typed.text("board-missing-else", sent.missingElse(), LONGEST);
    return typed.fine()
        ? voice.map(
            one ->
                new WereYouHeard(
                    one,
                    sent.heard().equals("yes"),
                    sent.missing().stream().distinct().sorted().toList(),
                    other))
        : Optional.empty();
  }

  /** Of two clicks at once one is first, and both are thanked. */
  private Left left(Meeting meeting, UUID once, WereYouHeard said) {
    try {
      return box.leave(meeting, once, said);
    } catch (DataIntegrityViolationException e) {
      return Left.THANKS;
    }
  }

  private static UUID once(String sent) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  private String show(Meeting meeting, String once, Sent sent, Model model) {
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("once", once);
    model.addAttribute("sent", sent);
    model.addAttribute("least", FewCounts.LEAST);
    model.addAttribute(
        "voices",
        table(meeting).stream()
            .map(voice -> new Choice(voice.name(), words.voice(voice)))
            .toList());
    model.addAttribute(
        "groups",
        groups(meeting).stream().map(word -> new Choice(word, words.group(word))).toList());
    return "boardplan/room-heard";
  }

  /** The voices that somebody speaks with that day. */
  private List<Voice> table(Meeting meeting) {
    return voices.of(meeting.organization(), meeting.date()).stream()
        .filter(group -> !group.vacant())
        .map(VoiceGroup::voice)
        .toList();
  }

  private List<String> groups(Meeting meeting) {
    return words.withWhom(meeting.organization(), SchoolYear.containing(meeting.date()).name());
  }

  private Meeting find(String code, HttpServletRequest request) {
    return room.find(code, request, box::asks)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    room.waits(request) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND));
  }
}

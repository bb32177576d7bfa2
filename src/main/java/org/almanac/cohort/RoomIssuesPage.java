package org.almanac.cohort;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.almanac.access.RateLimit;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.RoomDoor;
import org.almanac.meetings.Typed;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Emergent issues from a phone in the room: the code opens the page, nobody signs in. */
@Controller
class RoomIssuesPage {
  /** Added from one place: a room has them, and one phone can't fill the list for everybody. */
  private static final int LINES_AN_HOUR = 60;

  private final IssueBox box;
  private final CohortDoor door;
  private final CohortWords words;
  private final MessageSource messages;
  private final RoomDoor room;
  private final RateLimit named;

  RoomIssuesPage(
      IssueBox box,
      CohortDoor door,
      CohortWords words,
      MessageSource messages,
      RoomDoor room,
      Clock clock) {
    this.box = box;
    this.door = door;
    this.words = words;
    this.messages = messages;
    this.room = room;
    this.named = new RateLimit(clock, LINES_AN_HOUR, Duration.ofHours(1));
  }

  @GetMapping("/t/{code}/issues")
  String issues(
      @PathVariable String code,
      @RequestParam(required = false) String thanks,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("saved", thanks != null);
    return show(find(code, request), "", model);
  }

  @PostMapping("/t/{code}/issues")
  String name(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String issue,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    Meeting meeting = find(code, request);
    Typed typed = new Typed(messages, locale);
    String text = typed.needed("cohort-issue", issue, IssuesPage.LINE);
    if (typed.fine()) {
      IssueBox.Named named = name(meeting, text, RateLimit.network(request.getRemoteAddr()));
      if (named.fine()) {
        return "redirect:/t/" + meeting.roomCode() + "/issues?thanks";
      }
      typed.said("cohort-issue", words.say("issues." + named));
    }
    model.addAttribute("problems", typed.problems());
    return show(meeting, issue, model);
  }

  private IssueBox.Named name(Meeting meeting, String text, String place) {
    IssueBox.Named went = box.name(meeting, text, named.reached(place));
    if (went == IssueBox.Named.THANKS) {
      named.count(place);
    }
    return went;
  }

  private String show(Meeting meeting, String issue, Model model) {
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("issues", box.of(meeting));
    model.addAttribute("open", box.open(meeting));
    model.addAttribute("issue", issue);
    return "cohort/room-issues";
  }

  private Meeting find(String code, HttpServletRequest request) {
    return room.find(code, request, box::inTheRoom)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    room.waits(request) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND));
  }
}

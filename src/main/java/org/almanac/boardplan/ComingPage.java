package org.almanac.boardplan;

import org.almanac.access.SignedIn;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingDoor;
import org.almanac.meetings.Participation;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A working meeting has no card: who can't come says it here, until it begins. */
@Controller
class ComingPage {
  private final MeetingDoor door;
  private final Attendance attendance;
  private final VoicesNotThere notThere;
  private final BipWords words;

  ComingPage(MeetingDoor door, Attendance attendance, VoicesNotThere notThere, BipWords words) {
    this.door = door;
    this.attendance = attendance;
    this.notThere = notThere;
    this.words = words;
  }

  @GetMapping("/meetings/{key}/coming")
  String coming(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
    Meeting meeting = mine(me, key);
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("open", notThere.askedOf(meeting));
    model.addAttribute(
        "comes",
        attendance.of(me.organization(), key, me.id()).filter(Participation::expected).isPresent());
    model.addAttribute("notThere", notThere.at(meeting).stream().map(words::voice).toList());
    return "boardplan/coming";
  }

  @PostMapping("/meetings/{key}/coming")
  String say(
      @PathVariable String key,
      @RequestParam boolean comes,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    Meeting meeting = mine(me, key);
    if (notThere.askedOf(meeting)) {
      attendance.answered(
          me.organization(), key, me.id(), comes ? Coming.COMING : Coming.CANT_COME);
      next.addFlashAttribute("saved", true);
    }
    return "redirect:/meetings/" + meeting.key() + "/coming";
  }

  private Meeting mine(SignedIn me, String key) {
    Meeting meeting = door.forAnyone(me, key);
    if (!meeting.program().equals(BoardPlanProgram.PROGRAM) || !door.takesPart(me, meeting)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return meeting;
  }
}

package org.almanac.cohort;

import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator names the mentor team; as long as nobody is named, it is all mentors. */
@Controller
class TeamPage {
  private final CohortDoor door;
  private final MentorTeam team;
  private final CohortNews news;

  TeamPage(CohortDoor door, MentorTeam team, CohortNews news) {
    this.door = door;
    this.team = team;
    this.news = news;
  }

  @GetMapping("/meetings/{key}/team")
  String team(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
    Meeting meeting = door.forCoordinator(me, key);
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("candidates", team.candidates(me.organization()));
    model.addAttribute("named", team.named(me.organization()));
    return "cohort/team";
  }

  @PostMapping("/meetings/{key}/team")
  String name(
      @PathVariable String key,
      @RequestParam(defaultValue = "") Set<String> person,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    team.name(me.organization(), person);
    news.named(meeting, team.named(me.organization()));
    next.addFlashAttribute("saved", true);
    return "redirect:/meetings/" + meeting.key() + "/team";
  }
}

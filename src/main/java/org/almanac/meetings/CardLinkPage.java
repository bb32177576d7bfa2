package org.almanac.meetings;

import java.util.Objects;
import org.almanac.access.SignedIn;
import org.almanac.tasks.OpenTasks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The address in calendar entries, good for life: to my card while it waits, else to the meeting.
 */
@Controller
class CardLinkPage {
  private final Meetings meetings;
  private final Participations participations;
  private final OpenTasks tasks;

  CardLinkPage(Meetings meetings, Participations participations, OpenTasks tasks) {
    this.meetings = meetings;
    this.participations = participations;
    this.tasks = tasks;
  }

  @GetMapping("/meetings/{key}/card")
  String card(@PathVariable String key, @AuthenticationPrincipal SignedIn me) {
    if (meetings.findByOrganizationAndKey(me.organization(), key).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String mine = MeetingParticipationProcess.businessKey(me.organization(), key, me.id());
    return tasks.of(me.id()).stream()
        .filter(task -> Objects.equals(mine, task.businessKey()))
        .findFirst()
        .map(task -> "redirect:/go/" + task.id())
        .orElseGet(() -> "redirect:" + (invited(key, me) ? "/meetings/" + key : "/calendar"));
  }

  private boolean invited(String key, SignedIn me) {
    return participations
        .findByOrganizationAndMeetingKeyAndPersonId(me.organization(), key, me.id())
        .isPresent();
  }
}

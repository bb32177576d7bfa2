package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.engine.OpenForm;
import org.almanac.engine.Refusal;
import org.almanac.tasks.ChangeOfMind;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The address in calendar entries, good for life: to my card while it waits, then to what I
 * answered until the meeting begins, else to the meeting.
 */
@Controller
class CardLinkPage {
  private final Meetings meetings;
  private final Participations participations;
  private final OpenTasks tasks;
  private final ChangeOfMind minds;

  CardLinkPage(
      Meetings meetings, Participations participations, OpenTasks tasks, ChangeOfMind minds) {
    this.meetings = meetings;
    this.participations = participations;
    this.tasks = tasks;
    this.minds = minds;
  }

  @GetMapping("/meetings/{key}/card")
  String card(
      @PathVariable String key,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      Model model) {
    if (meetings.findByOrganizationAndKey(me.organization(), key).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String mine = MeetingParticipationProcess.businessKey(me.organization(), key, me.id());
    Optional<OpenTask> open =
        tasks.of(me.id()).stream()
            .filter(task -> Objects.equals(mine, task.businessKey()))
            .findFirst();
    if (open.isPresent()) {
      return "redirect:/go/" + open.get().id();
    }
    Optional<Participation> invited = invited(key, me);
    return invited
        .filter(part -> part.formKey() != null)
        .map(CardLinkPage::about)
        .flatMap(minds::sent)
        .map(sent -> minds.page(model, request, sent))
        .orElseGet(() -> "redirect:" + (invited.isPresent() ? "/meetings/" + key : "/calendar"));
  }

  /** Who sent the card already has another answer: possible until the meeting begins. */
  @PostMapping("/meetings/{key}/card")
  String change(
      @PathVariable String key,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    ChangeOfMind.About about =
        invited(key, me)
            .filter(part -> part.formKey() != null)
            .map(CardLinkPage::about)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Optional<OpenForm> sent = minds.sent(about);
    if (sent.isEmpty()) {
      return "redirect:/meetings/" + key;
    }
    Map<String, Object> fields = minds.posted(request, sent.get());
    if (minds.turns(request)) {
      return minds.part(model, request, sent.get(), fields);
    }
    try {
      minds.change(about, fields);
    } catch (Refusal refusal) {
      return minds.again(model, request, sent.get(), fields, refusal);
    }
    next.addFlashAttribute("changed", true);
    return "redirect:/meetings/" + key;
  }

  private static ChangeOfMind.About about(Participation mine) {
    String key =
        MeetingParticipationProcess.businessKey(
            mine.organization(), mine.meetingKey(), mine.person());
    return new ChangeOfMind.About(mine.organization(), mine.formKey(), key, mine.person());
  }

  private Optional<Participation> invited(String key, SignedIn me) {
    return participations.findByOrganizationAndMeetingKeyAndPersonId(
        me.organization(), key, me.id());
  }
}

package org.almanac.tasks;

import java.time.Instant;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The address in every mail: leads to the task, or says who has it now, or that it is done, to
 * whoever ever had a part in it and to coordinators; to anybody else it isn't there. (An address of
 * Tasklist itself would lose its part behind the # at sign-in.)
 */
@Controller
class GoPage {
  private final OpenTasks open;
  private final Hands hands;
  private final HistoryService history;
  private final Persons persons;
  private final Calendars calendars;

  GoPage(
      OpenTasks open, Hands hands, HistoryService history, Persons persons, Calendars calendars) {
    this.open = open;
    this.hands = hands;
    this.history = history;
    this.persons = persons;
    this.calendars = calendars;
  }

  @GetMapping("/go/{taskId}")
  String go(@PathVariable String taskId, @AuthenticationPrincipal SignedIn me, Model model) {
    String organization = me.organization();
    Optional<OpenTask> task =
        open.find(taskId).filter(found -> organization.equals(found.organization()));
    if (task.isPresent()) {
      if (me.id().equals(task.get().assignee())) {
        return "redirect:/camunda/app/tasklist/default/#/?task=" + taskId;
      }
      if (!mayHear(me, taskId)) {
        return unknown(model);
      }
      model.addAttribute("state", task.get().assignee() == null ? "resting" : "elsewhere");
      model.addAttribute("who", name(task.get().assignee()));
      model.addAttribute("forMe", hands.standsInFor(taskId).filter(me.id()::equals).isPresent());
      return "tasks/go";
    }
    HistoricTaskInstance past =
        history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
    if (past == null
        || !organization.equals(past.getTenantId())
        || !(isIn(past, me) || mayHear(me, taskId))) {
      return unknown(model);
    }
    boolean completed = "completed".equals(past.getDeleteReason());
    model.addAttribute("state", completed ? "done" : "closed");
    model.addAttribute("who", name(past.getAssignee()));
    model.addAttribute("recordedBy", completed ? name(past.getOwner()) : "");
    model.addAttribute("mine", me.id().equals(past.getAssignee()));
    model.addAttribute("at", when(organization, past.getEndTime().toInstant()));
    return "tasks/go";
  }

  /** Who has a task is said to those through whose hands it went, and to those who place it. */
  private boolean mayHear(SignedIn me, String taskId) {
    return me.is(Role.COORDINATOR) || hands.hadPart(me.organization(), taskId, me.id());
  }

  private static boolean isIn(HistoricTaskInstance past, SignedIn me) {
    return me.id().equals(past.getAssignee()) || me.id().equals(past.getOwner());
  }

  private static String unknown(Model model) {
    model.addAttribute("state", "unknown");
    return "tasks/go";
  }

  private String name(String person) {
    return person == null ? "" : persons.findById(person).map(Person::name).orElse("");
  }

  private String when(String organization, Instant at) {
    return DayWords.now().dayAtHour(calendars.of(organization).local(at));
  }
}

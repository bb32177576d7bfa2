package org.almanac.mentorship;

import static org.almanac.mentorship.FortyMentorships.ASSOC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.FormFields;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.engine.Timeline;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** The people of the association do what is open, each in the own way, the same on every run. */
@TestComponent
class AssociationAtWork {
  private static final Map<String, String> FORMS =
      Map.of(
          "userTask_designSession", "cohort-meeting-design",
          "userTask_publishMatch", "mentor-matching-publish",
          "userTask_settleYear", "program-year-settle",
          "userTask_sayWhatHelps", "mentor-registration-member");

  private final Timeline timeline;
  private final Clock clock;
  private final Calendars calendars;
  private final RoleHolders holders;
  private final FormService forms;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final IdentityService identity;
  private final Map<String, LocalDate> seen = new HashMap<>();

  AssociationAtWork(
      Timeline timeline,
      Clock clock,
      Calendars calendars,
      RoleHolders holders,
      FormService forms,
      TaskService tasks,
      RepositoryService repository,
      IdentityService identity) {
    this.timeline = timeline;
    this.clock = clock;
    this.calendars = calendars;
    this.holders = holders;
    this.forms = forms;
    this.tasks = tasks;
    this.repository = repository;
    this.identity = identity;
  }

  void opens(String coordinator, String process, Map<String, Object> fields) {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult()
            .getId();
    as(coordinator, () -> forms.submitStartForm(definition, fields));
    timeline.moveTo(clock.instant());
  }

  /** Until nobody has anything that they do today. */
  void everybodyWorks() {
    boolean again = true;
    while (again) {
      again = false;
      for (Task task : tasks.createTaskQuery().tenantIdIn(ASSOC).list()) {
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 1 && ready(task)) {
          again |= does(task);
        }
      }
      timeline.moveTo(clock.instant());
    }
  }

  private boolean ready(Task task) {
    LocalDate today = calendars.of(ASSOC).today();
    LocalDate since = seen.computeIfAbsent(task.getId(), id -> today);
    int kind = Math.floorMod(task.getAssignee().hashCode(), 10);
    return switch (task.getTaskDefinitionKey()) {
      case "userTask_bringCard" -> kind != 0 && !today.isBefore(since.plusDays(kind));
      case "userTask_agreeRhythm", "userTask_close" ->
          kind != 1 && !today.isBefore(since.plusDays(2L * kind));
      case "userTask_answerProposal", "userTask_sayWhatHelps" ->
          !today.isBefore(since.plusDays(kind % 5));
      case "userTask_sayWhatYouBring" -> false;
      case "userTask_publishMatch" -> // where nobody can be asked it comes back
          !today.equals(seen.put("published " + task.getProcessInstanceId(), today));
      default -> true;
    };
  }

  private boolean does(Task task) {
    try {
      as(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), answer(task)));
      return true;
    } catch (FormFieldValidationException notYet) {
      if (notYet.getDetail() instanceof Refusal) {
        return false; // nobody can be proposed to anybody: it waits
      }
      throw notYet;
    }
  }

  private Map<String, Object> answer(Task task) {
    int kind = Math.floorMod(task.getAssignee().hashCode(), 10);
    Map<String, Object> sent = new LinkedHashMap<>(prefilled(task));
    switch (task.getTaskDefinitionKey()) {
      case "userTask_settleYear" -> {}
      case "userTask_arrangeMeeting" -> sent.put("place", "Barrie");
      case "userTask_designSession" -> sent.put("theme", "What helps in the first months");
      case "userTask_bringCard" -> sent.put(kind == 3 ? "cantCome" : "help", value(kind));
      case "userTask_recordAttendance" -> sent.put("headCount", 60);
      case "userTask_writeSummary" -> sent.put("summary", "Thank you for the day.");
      case "userTask_publishMatch" -> {}
      case "userTask_sayWhatHelps" -> sent.put("needs", List.of("first-months", "trustees"));
      case "userTask_answerProposal" -> sent.put("answer", first(task, kind));
      case "userTask_agreeRhythm" -> sent.put("weeks", "4");
      case "userTask_close" -> sent.put("next", kind % 2 == 0 ? "mentor" : "rest");
      default -> throw new IllegalStateException("What does one do with " + task.getName() + "?");
    }
    return sent;
  }

  private static Object value(int kind) {
    return kind == 3 ? Boolean.TRUE : "An hour to talk";
  }

  /** A few would rather meet somebody else at first. */
  private String first(Task task, int kind) {
    boolean first = seen.putIfAbsent("answered " + task.getAssignee(), LocalDate.MIN) == null;
    return first
            && kind == 7
            && holders.rolesOf(task.getAssignee(), today()).contains(Role.NEW_MEMBER)
        ? "somebody-else"
        : "yes";
  }

  private Map<String, Object> prefilled(Task task) {
    String form = FORMS.get(task.getTaskDefinitionKey());
    if (form == null) {
      return Map.of();
    }
    Map<String, Object> values = new LinkedHashMap<>(forms.getTaskFormVariables(task.getId()));
    values.keySet().removeIf(key -> !key.equals("seen") && !FormFields.of(form).contains(key));
    values.values().removeIf(value -> value == null);
    return values;
  }

  private LocalDate today() {
    return calendars.of(ASSOC).today();
  }

  private void as(String person, Runnable action) {
    List<String> groups = holders.rolesOf(person, today()).stream().map(Role::groupId).toList();
    identity.setAuthentication(person, groups, List.of(ASSOC));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }
}

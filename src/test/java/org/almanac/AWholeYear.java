package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.Timeline;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.meetings.Question;
import org.almanac.meetings.QuestionGroup;
import org.almanac.meetings.Questions;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.almanac.notices.FirstMails;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.AttentionBudget;
import org.almanac.tasks.TracelessTasks;
import org.almanac.year.DatesApart;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the sandbox, who do what is open day by day for a school year. */
abstract class AWholeYear {
  static final String DDSB = "ddsb";
  static final LocalTime MORNING = LocalTime.of(8, 0);

  @Autowired Timeline timeline;
  @Autowired Clock clock;
  @Autowired Calendars calendars;
  @Autowired RoleHolders holders;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired IdentityService identity;
  @Autowired Meetings meetings;
  @Autowired Moving moving;
  @Autowired Tickets tickets;
  @Autowired Questions questions;
  @Autowired AttentionBudget budget;
  @Autowired List<TracelessTasks> traceless;
  @Autowired FirstMails firstMails;
  @Autowired JdbcClient jdbc;
  @Autowired AllPrograms programs;
  @Autowired DatesApart dates;

  final Map<String, LocalDate> seen = new HashMap<>();
  int done;

  /** Everybody does what is open, each in the own way, the same on every run. */
  void everybodyWorks(Person jo) {
    List<Task> before;
    do {
      before = tasks.createTaskQuery().tenantIdIn(DDSB).list();
      int doneBefore = done;
      for (Task task : before) {
        LocalDate since = seen.computeIfAbsent(task.getId(), id -> today());
        if (ready(task, since)) {
          submit(task);
        }
      }
      moveTo(clock.instant());
      if (done == doneBefore) {
        return;
      }
    } while (!before.isEmpty());
  }

  /** Most send the card soon, some when they are reminded, a few never. */
  boolean ready(Task task, LocalDate since) {
    if (!task.getTaskDefinitionKey().equals("userTask_bringCard")) {
      return true;
    }
    int kind = Math.floorMod(task.getAssignee().hashCode(), 20);
    LocalDate due = calendar().local(task.getDueDate().toInstant()).toLocalDate();
    if (kind == 0) {
      return false;
    }
    return kind < 12
        ? !today().isBefore(since.plusDays(kind % 4))
        : !today().isBefore(due.minusDays(1));
  }

  void submit(Task task) {
    Map<String, Object> sent = answer(task);
    as(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), sent));
    done++;
  }

  Map<String, Object> answer(Task task) {
    Map<String, Object> sent = new LinkedHashMap<>();
    String key = businessKey(task);
    switch (task.getTaskDefinitionKey()) {
      case "userTask_settleYear" -> sent.put("seen", shown(task).get("seen"));
      case "userTask_prepareMeeting", "userTask_writeSummary", "userTask_designSession" ->
          sent.putAll(prefilled(task));
      case "userTask_bringCard" ->
          sent.putAll(key.contains("COHORT") ? programs.card(task, today()) : card(task));
      case "userTask_arrangeMeeting" -> sent.put("place", "Education Centre, Whitby");
      case "userTask_agreeRhythm" -> {
        sent.put("weeks", "4");
        sent.put("channels", List.of("telephone"));
      }
      case "userTask_recordAttendance" -> sent.put("headCount", 140);
      case "userTask_groupQuestions" -> group(key);
      case "userTask_answerQuestions" -> sent.put("answer", "We will show it in the next meeting.");
      default -> throw new IllegalStateException("What does one do with " + task.getName() + "?");
    }
    if (task.getTaskDefinitionKey().equals("userTask_prepareMeeting")) {
      sent.put("theme", "What our students tell us");
      sent.put("place", "Education Centre, Whitby");
    } else if (task.getTaskDefinitionKey().equals("userTask_designSession")) {
      sent.put("theme", "Hard conversations");
    }
    return sent;
  }

  Map<String, Object> card(Task task) {
    int kind = Math.floorMod(task.getAssignee().hashCode() + task.getDueDate().hashCode(), 20);
    Map<String, Object> sent = new LinkedHashMap<>();
    boolean principal = holders.rolesOf(task.getAssignee(), today()).contains(Role.PRINCIPAL);
    if (kind == 1) {
      sent.put("cantCome", true);
    } else if (principal) {
      sent.put("brings", "Two pieces of writing, on paper");
    }
    if (principal) {
      sent.put("plan", kind < 10 ? "moved" : "nothing-new");
      if (kind < 10) {
        sent.put("moved", "More talk in mathematics; time gets in the way");
      }
    }
    return sent;
  }

  /** Only what the form asks for: an assignee's prefilled values, without what is only shown. */
  Map<String, Object> prefilled(Task task) {
    Map<String, Object> values = new LinkedHashMap<>(shown(task));
    values.keySet().retainAll(FormFields.of(form(task)));
    return values;
  }

  Map<String, Object> shown(Task task) {
    Map<String, Object> values = new LinkedHashMap<>();
    as(task.getAssignee(), () -> values.putAll(forms.getTaskFormVariables(task.getId())));
    return values;
  }

  String form(Task task) {
    return switch (task.getTaskDefinitionKey()) {
      case "userTask_prepareMeeting" -> "plt-meeting-prepare";
      case "userTask_designSession" -> "cohort-meeting-design";
      default ->
          businessKey(task).contains("COHORT") ? "cohort-meeting-summary" : "plt-meeting-summary";
    };
  }

  void group(String businessKey) {
    String meeting = businessKey.split(":")[1];
    List<Question> all = questions.all(DDSB, meeting);
    QuestionGroup group = questions.group(DDSB, meeting, "How do we begin?");
    questions.move(DDSB, meeting, all.stream().map(Question::id).toList(), group.id());
    String owner =
        meeting.startsWith("COHORT")
            ? null // the coordinator, who is asked where nobody else is
            : holders.all(DDSB, Role.OFFICER, today()).get(meeting.hashCode() & 7).id();
    questions.change(DDSB, meeting, group.id(), group.version(), group.theme(), owner);
  }

  /** Somebody leaves a ticket in the last five minutes. */
  void ticketsOf(LocalDate day) {
    Optional<Meeting> today =
        meetings.findAll().stream()
            .filter(one -> one.organization().equals(DDSB) && one.date().equals(day))
            .findFirst();
    if (today.isEmpty()) {
      return;
    }
    Meeting meeting = today.get();
    moveTo(meeting.endsAt().minusSeconds(300));
    for (int i = 0; i < 90; i++) {
      tickets.leaveInRoom(
          meeting,
          UUID.nameUUIDFromBytes((meeting.key() + i).getBytes()),
          new TicketText(
              "The table talk", "One open question a day", i % 9 == 0 ? "How do we begin?" : null));
    }
    moveTo(calendar().at(day, LocalTime.of(16, 0)));
    everybodyWorks(null);
  }

  long ended(String end) {
    return history.createHistoricActivityInstanceQuery().activityId(end).finished().count();
  }

  long meetingsWith(String process, String end) {
    return history.createHistoricActivityInstanceQuery().activityId(end).finished().list().stream()
        .filter(reached -> reached.getProcessDefinitionKey().equals(process))
        .count();
  }

  /** November's meeting moves by a week when its cards are out; April's is called off. */
  void somethingComesBetween(LocalDate day, Person jo) {
    if (day.equals(LocalDate.of(2026, 11, 5))) {
      Meeting november = meetings.named(DDSB, "PLT-2026-11");
      Move later =
          new Move(
              november.date().plusDays(7),
              LocalTime.of(9, 0),
              november.place(),
              november.room(),
              november.link());
      assertThat(
              moving
                  .move(jo.id(), november, november.version(), later, false, Locale.CANADA)
                  .result())
          .isEqualTo(Change.Result.DONE);
    }
    if (day.equals(LocalDate.of(2027, 4, 6))) {
      Meeting april = meetings.named(DDSB, "PLT-2027-04");
      assertThat(moving.callOff(jo.id(), april, april.version()).result())
          .isEqualTo(Change.Result.DONE);
    }
  }

  String businessKey(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }

  String latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }

  void as(String person, Runnable action) {
    List<String> groups =
        new ArrayList<>(holders.rolesOf(person, today()).stream().map(Role::groupId).toList());
    identity.setAuthentication(person, groups, List.of(DDSB));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  void moveTo(Instant at) {
    if (!at.isBefore(clock.instant())) {
      assertThat(timeline.moveTo(at).failed()).as("failed on the way to " + at).isZero();
    }
  }

  long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  OrganizationCalendar calendar() {
    return calendars.of(DDSB);
  }

  LocalDate today() {
    return calendar().today();
  }
}

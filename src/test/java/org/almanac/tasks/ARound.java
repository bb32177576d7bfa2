package org.almanac.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almanac.AlmanacTest;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.engine.Timeline;
import org.almanac.people.Persons;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Units;
import org.almanac.rules.Profiles;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds and the mails that they bring people, from a quiet Monday on, on the simulated clock. */
@AlmanacTest
@Import(TinyWork.class)
abstract class ARound {
  static final String ORG = "ddsb";
  static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  @Autowired Timeline timeline;
  @Autowired Clock clock;
  @Autowired Calendars calendars;
  @Autowired TinyWork work;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired Persons persons;
  @Autowired Units units;
  @Autowired RoleAssignments assignments;
  @Autowired Profiles profiles;
  @Autowired DailyRounds rounds;
  @Autowired JdbcClient jdbc;

  OrganizationCalendar calendar;
  String ana;
  LocalDate monday;

  /** Before eight on the Monday of two weeks without a day off; nobody was written to. */
  @BeforeEach
  void aMonday() {
    calendar = calendars.of(ORG);
    rounds.ensureNext(ORG);
    ana = superintendents().get(0);
    monday = calendar.today().plusDays(1);
    while (monday.getDayOfWeek() != DayOfWeek.MONDAY || !twoFullWeeks(monday)) {
      monday = monday.plusDays(1);
    }
    tasks.createTaskQuery().processDefinitionKey("tiny-work").list().forEach(this::done);
    moveTo(monday, "08:00");
    List.of("notice", "mail_enclosure", "mail", "captured_mail")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  Task open(String person, String name, LocalDate due) {
    Task task = work.begins(ORG, "superintendent", family(person), calendar.at(due, END_OF_DAY));
    assertThat(task.getAssignee()).isEqualTo(person);
    task.setName(name);
    tasks.saveTask(task);
    return task;
  }

  void done(Task task) {
    runtime.deleteProcessInstance(task.getProcessInstanceId(), "done");
  }

  boolean twoFullWeeks(LocalDate from) {
    return calendar.plusWorkingDays(Rhythm.SYSTEM, from, 9).equals(from.plusDays(11))
        && from.getMonth() == from.plusDays(11).getMonth();
  }

  List<String> superintendents() {
    return jdbc.sql(
            "select person_id from role_assignment where organization = ? and"
                + " role = 'SUPERINTENDENT' order by person_id")
        .param(ORG)
        .query(String.class)
        .list();
  }

  String family(String person) {
    return jdbc.sql(
            "select u.code from role_assignment r join unit u on u.id = r.unit_id"
                + " where r.person_id = ? and r.role = 'SUPERINTENDENT'")
        .param(person)
        .query(String.class)
        .single();
  }

  void moveTo(LocalDate day, String hour) {
    Instant at = calendar.at(day, LocalTime.parse(hour));
    if (at.isAfter(clock.instant())) {
      timeline.moveTo(at);
    }
  }

  List<String> subjects(String person) {
    return read("subject", person);
  }

  String text(String person) {
    return String.join("\n", read("plain", person));
  }

  List<LocalDate> days(String person) {
    return jdbc.sql("select caught_at from captured_mail where recipient = ?")
        .param(persons.findById(person).orElseThrow().mail())
        .query((row, n) -> calendar.local(row.getTimestamp(1).toInstant()).toLocalDate())
        .list();
  }

  List<String> read(String column, String person) {
    return jdbc.sql("select " + column + " from captured_mail where recipient = ? order by id")
        .param(persons.findById(person).orElseThrow().mail())
        .query(String.class)
        .list();
  }
}

package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanges;
import org.almanac.registers.MentorWanted;
import org.almanac.registers.PairAgreed;
import org.almanac.tasks.HandingOver;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small association, a new one for each test, and what becomes of its pairs as days go by. */
@TestComponent
class SmallAssociation extends AssociationPeople {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  @Autowired Timeline timeline;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired Tenants tenants;
  @Autowired Pairs pairs;
  @Autowired MentorshipRows rows;
  @Autowired Milestones milestones;
  @Autowired private PeopleChanges changes;
  @Autowired private HandingOver handingOver;
  @Autowired private Interims interims;
  @Autowired private AwayDays away;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  private final List<MentorWanted> wanted = new ArrayList<>();

  void opens() {
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    ClockUtil.setCurrentTime(Date.from(DAY.atTime(9, 0).atZone(TORONTO).toInstant()));
    wanted.clear();
    beginsWithItsPeople();
  }

  /** As the match does it: the row of the pair, then the news. */
  void agree(String member, String mentor, LocalDate from) {
    inOne(
        () -> {
          pairs.save(
              new Pair(
                  persons.findById(mentor).orElseThrow(),
                  persons.findById(member).orElseThrow(),
                  from));
          events.publishEvent(new PairAgreed(code, member, mentor, from));
        });
    settle();
  }

  /** A coordinator named somebody for as long as the mentor is away. */
  void agreeMeanwhile(String member, String mentor, LocalDate from) {
    Mentorship row = rows.findByOrganizationAndMemberId(code, member).orElseThrow();
    LocalDate back =
        away.of(code, from)
            .lastDay(row.mentor().orElseThrow())
            .orElse(from.plusMonths(Interims.UNKNOWN));
    inOne(
        () ->
            interims.named(
                rows.findByOrganizationAndMemberId(code, member).orElseThrow(),
                mentor,
                from,
                back,
                coordinator));
    settle();
  }

  void says(PeopleChange change) {
    inOne(() -> changes.make(code, change, coordinator));
    follow();
  }

  /** As the daily round does it, and every change of people. */
  void follow() {
    tenants.within(code, () -> handingOver.follow(code));
    settle();
  }

  void inOne(Runnable action) {
    tenants.within(
        code,
        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> action.run()));
  }

  /** To the morning of a day, after its round. */
  void moveTo(LocalDate day) {
    timeline.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(TORONTO).toInstant());
    follow();
  }

  void settle() {
    assertThat(timeline.moveTo(clock.instant()).failed()).isZero();
  }

  @EventListener
  void wanted(MentorWanted one) {
    wanted.add(one);
  }

  List<String> wantedBy() {
    return wanted.stream().map(MentorWanted::memberId).toList();
  }

  Mentorship of(String member) {
    return rows.findByOrganizationAndMemberId(code, member).orElseThrow();
  }

  Task task(String name, String person) {
    return tasks
        .createTaskQuery()
        .tenantIdIn(code)
        .taskName(name)
        .taskAssignee(person)
        .singleResult();
  }

  void send(Task task, Map<String, Object> fields) {
    forms.submitTaskForm(task.getId(), fields);
    settle();
  }

  /** What somebody was told, beside that they are a pair. */
  List<String> told(String person) {
    return toldOfAll(person).stream().filter(what -> !what.equals("PAIRED")).toList();
  }

  List<String> toldOfAll(String person) {
    return jdbc.sql(
            "select m.what from notice n join mentorship_milestone m on m.id = n.occurrence"
                + " where n.organization = ? and n.person = ? and n.kind = 'mentorship-news'"
                + " order by m.id")
        .params(code, person)
        .query(String.class)
        .list();
  }

  List<String> ends() {
    return history
        .createHistoricActivityInstanceQuery()
        .tenantIdIn(code)
        .finished()
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .filter(one -> one.getProcessDefinitionKey().startsWith("mentorship"))
        .filter(one -> one.getActivityType().toLowerCase().endsWith("endevent"))
        .map(one -> one.getActivityName())
        .toList();
  }

  List<String> mentorsOn(LocalDate day, String member) {
    return pairs.on(code, day).stream()
        .filter(pair -> pair.memberId().equals(member))
        .map(Pair::mentorId)
        .toList();
  }

  List<Milestone.What> history(String member) {
    return milestones.findByOrganizationAndMemberIdOrderById(code, member).stream()
        .map(Milestone::what)
        .toList();
  }
}

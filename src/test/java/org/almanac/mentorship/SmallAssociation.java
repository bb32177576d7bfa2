package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanges;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.registers.MentorWanted;
import org.almanac.registers.PairAgreed;
import org.almanac.rules.Profiles;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An association of one coordinator, one new member and three mentors, a new one for each test, on
 * the morning of 1 September 2026. Mia leads a school of Una's family; Max and Moe lead elsewhere.
 */
@TestComponent
class SmallAssociation {
  static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Beside the rows of the sandbox. */
  private static final int OWN = 900_000;

  @Autowired Timeline timeline;
  @Autowired Clock clock;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired Tenants tenants;
  @Autowired JdbcClient jdbc;
  @Autowired Pairs pairs;
  @Autowired MentorshipRows rows;
  @Autowired Milestones milestones;
  @Autowired private Organizations organizations;
  @Autowired Persons persons;
  @Autowired private Units units;
  @Autowired private RoleAssignments roles;
  @Autowired private PeopleChanges changes;
  @Autowired private Profiles profiles;
  @Autowired private HandingOver handingOver;
  @Autowired private Interims interims;
  @Autowired private AwayDays away;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  private final List<MentorWanted> wanted = new ArrayList<>();

  String code;
  String coordinator;
  String mia;
  String max;
  String moe;
  String una;

  void opens() {
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    ClockUtil.setCurrentTime(Date.from(DAY.atTime(9, 0).atZone(TORONTO).toInstant()));
    wanted.clear();
    code = "a" + NUMBER.incrementAndGet();
    organizations.save(new Organization(code, "Association"));
    profiles.seed(code, "gentle");
    Unit all = units.save(new Unit(code, "000", "Association", UnitKind.DISTRICT, null));
    Unit lakes = units.save(new Unit(code, "F1", "Lakes", UnitKind.FAMILY, all.id()));
    Unit hills = units.save(new Unit(code, "F2", "Hills", UnitKind.FAMILY, all.id()));
    units.save(new Unit(code, "101", "Birch PS", UnitKind.SCHOOL, lakes.id()));
    units.save(new Unit(code, "102", "Cedar PS", UnitKind.SCHOOL, hills.id()));
    coordinator = person("cora", Role.COORDINATOR, "000");
    mia = person("mia", Role.PRINCIPAL, "101");
    holds(mia, Role.NEW_MEMBER, "000", DAY.minusYears(1), null);
    max = person("max", Role.MENTOR, "000");
    moe = person("moe", Role.MENTOR, "000");
    una = person("una", Role.SUPERINTENDENT, "F1");
  }

  String person(String name, Role role, String unit) {
    String id = code + name;
    persons.save(
        new Person(
            id,
            code,
            Character.toUpperCase(name.charAt(0)) + name.substring(1),
            "Of " + code,
            id + "@example.org"));
    holds(id, role, unit, DAY.minusYears(3), null);
    return id;
  }

  void holds(String person, Role role, String unit, LocalDate from, LocalDate to) {
    Unit where =
        units.findByOrganization(code).stream()
            .filter(one -> one.code().equals(unit))
            .findFirst()
            .orElseThrow();
    RoleAssignment held =
        new RoleAssignment(persons.findById(person).orElseThrow(), role, where, from);
    roles.save(to == null ? held : held.until(to));
  }

  void ends(String person, Role role, LocalDate last) {
    roles.of(person, last).stream()
        .filter(held -> held.role() == role)
        .forEach(held -> roles.save(held.until(last)));
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

  /** Somebody's appointment, as the register has it. */
  void registered(String member, LocalDate appointed) {
    int known =
        jdbc.sql("update new_member_entry set appointed_on = ? where person_id = ?")
            .params(appointed, member)
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into new_member_entry (id, lock_version, organization, person_id, intake,"
                  + " held_position, appointed_on, needs, wishes)"
                  + " values (?, 0, ?, ?, 2026, 'superintendent', ?, '', '')")
          .params(OWN + NUMBER.incrementAndGet(), code, member, appointed)
          .update();
    }
  }

  /** How many people a mentor takes on at once by now. */
  void takesOn(String mentor, int people) {
    jdbc.sql(
            "insert into mentor_entry (id, lock_version, organization, person_id, held_positions,"
                + " experience_years, expertise, capacity, years_in_contract, years_in_all,"
                + " said_at) values (?, 0, ?, ?, '', 9, '', ?, 0, 0, ?)")
        .params(
            OWN + NUMBER.incrementAndGet(), code, mentor, people, Timestamp.from(clock.instant()))
        .update();
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

  void setting(String key, String value) {
    jdbc.sql("update setting set setting_value = ? where organization = ? and setting_key = ?")
        .params(value, code, key)
        .update();
    profiles.seed(code, "gentle"); // reads the rows anew
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

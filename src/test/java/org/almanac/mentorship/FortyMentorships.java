package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.Supervision;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.MentorWanted;
import org.almanac.registers.PairAgreed;
import org.almanac.registers.Registers;
import org.almanac.registers.Room;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sandbox's association over the years: its people, and a match that is made by hand. */
@TestComponent
class FortyMentorships {
  static final String ASSOC = "assoc";

  final RuntimeService runtime;
  final JdbcClient jdbc;
  final MentorshipRows rows;
  final Milestones milestones;
  final Pairs pairs;
  final Room room;
  final PairWishes wishes;
  final AwaySaying away;
  final LifeForm form;
  final LifeChanges changes;
  private final Timeline timeline;
  private final Clock clock;
  private final TaskService tasks;
  private final FormService forms;
  private final Tenants tenants;
  private final Calendars calendars;
  private final RoleHolders holders;
  private final RoleAssignments roles;
  private final Persons persons;
  private final Units units;
  private final Registers registers;
  private final Supervision supervision;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Map<String, LocalDate> wanted = new LinkedHashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();

  FortyMentorships(
      RuntimeService runtime,
      JdbcClient jdbc,
      MentorshipRows rows,
      Milestones milestones,
      Pairs pairs,
      Room room,
      PairWishes wishes,
      AwaySaying away,
      LifeForm form,
      LifeChanges changes,
      Timeline timeline,
      Clock clock,
      TaskService tasks,
      FormService forms,
      Tenants tenants,
      Calendars calendars,
      RoleHolders holders,
      RoleAssignments roles,
      Persons persons,
      Units units,
      Registers registers,
      Supervision supervision,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.runtime = runtime;
    this.jdbc = jdbc;
    this.rows = rows;
    this.milestones = milestones;
    this.pairs = pairs;
    this.room = room;
    this.wishes = wishes;
    this.away = away;
    this.form = form;
    this.changes = changes;
    this.timeline = timeline;
    this.clock = clock;
    this.tasks = tasks;
    this.forms = forms;
    this.tenants = tenants;
    this.calendars = calendars;
    this.holders = holders;
    this.roles = roles;
    this.persons = persons;
    this.units = units;
    this.registers = registers;
    this.supervision = supervision;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Only this organization's days go by, and the match's own way is another test's. */
  void alone() {
    runtime.createProcessInstanceQuery().list().stream()
        .filter(one -> !ASSOC.equals(one.getTenantId()) || !ours(one.getProcessDefinitionId()))
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
  }

  private static boolean ours(String definition) {
    return definition.startsWith("mentorship") || definition.startsWith("daily-round");
  }

  List<String> members() {
    return registers.members(ASSOC).stream().map(entry -> entry.personId()).toList();
  }

  List<String> mentors() {
    return registers.mentors(ASSOC).stream().map(MentorEntry::personId).toList();
  }

  Mentorship of(String member) {
    return rows.findByOrganizationAndMemberId(ASSOC, member).orElseThrow();
  }

  void moveTo(LocalDate day) {
    var at = calendars.of(ASSOC).at(day, LocalTime.of(8, 0));
    assertThat(timeline.moveTo(at).failed()).as("failed on the way to " + day).isZero();
  }

  void settle() {
    assertThat(timeline.moveTo(clock.instant()).failed()).isZero();
  }

  LocalDate today() {
    return calendars.of(ASSOC).today();
  }

  void inOne(Runnable action) {
    tenants.within(ASSOC, () -> transaction.executeWithoutResult(status -> action.run()));
    settle();
  }

  @EventListener
  void wanted(MentorWanted one) {
    wanted.put(one.memberId(), one.on());
  }

  /** Who waits for some weeks is matched, as far as somebody has room. */
  void match() {
    alone();
    for (String member : List.copyOf(wanted.keySet())) {
      boolean waits = of(member).state() == MentorshipState.WAITING;
      if (!waits || pair(member)) {
        wanted.remove(member);
      }
    }
  }

  boolean pair(String member) {
    Map<String, Long> taken = room.taken(ASSOC);
    for (MentorEntry mentor : registers.mentors(ASSOC)) {
      String id = mentor.personId();
      if (taken.getOrDefault(id, 0L) < mentor.capacity()
          && holders.rolesOf(id, today()).contains(Role.MENTOR)
          && !before.computeIfAbsent(member, any -> new HashSet<>()).contains(id)
          && registers.avoidances(ASSOC).stream().noneMatch(a -> a.keepsApart(id, member))
          && !supervision.between(ASSOC, id, member, today())) {
        before.get(member).add(id);
        inOne(() -> agree(member, id));
        return true;
      }
    }
    return false;
  }

  private void agree(String member, String mentor) {
    Person one = persons.findById(mentor).orElseThrow();
    pairs.save(new Pair(one, persons.findById(member).orElseThrow(), today()));
    events.publishEvent(new PairAgreed(ASSOC, member, mentor, today()));
  }

  /** A role ends after yesterday. */
  void loses(String person, Role role) {
    List<RoleAssignment> held = roles.of(person, today());
    held.stream()
        .filter(one -> one.role() == role)
        .forEach(one -> roles.save(one.until(today().minusDays(1))));
  }

  void takes(String person, Role role, String unit) {
    Unit where =
        units.findByOrganization(ASSOC).stream()
            .filter(one -> one.code().equals(unit))
            .findFirst()
            .orElseThrow();
    Person who = persons.findById(person).orElseThrow();
    roles.save(new RoleAssignment(who, role, where, today()));
  }

  /** The unit in which somebody leads. */
  String unitOf(String person) {
    return registers.member(ASSOC, person).orElseThrow().district();
  }

  void appointed(String member, LocalDate day) {
    jdbc.sql("update new_member_entry set appointed_on = ? where person_id = ?")
        .params(day, member)
        .update();
  }

  SignedIn me(String person) {
    return new SignedIn(person, ASSOC, person, holders.rolesOf(person, today()));
  }

  List<Task> open() {
    return new ArrayList<>(tasks.createTaskQuery().tenantIdIn(ASSOC).list());
  }

  void send(Task task, Map<String, Object> fields) {
    tenants.within(ASSOC, () -> forms.submitTaskForm(task.getId(), fields));
    settle();
  }
}

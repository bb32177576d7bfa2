package org.almanac;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.engine.Tenants;
import org.almanac.people.Holding;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.registers.PairAgreed;
import org.almanac.rules.Switches;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything switched on in one district: the cohort meetings beside the PLT, and a mentorship for
 * everybody who is new, among them a superintendent and two officers.
 */
@TestComponent
public class AllPrograms {
  private static final String YEAR = "2026-27";

  private final Switches switches;
  private final RoleHolders holders;
  private final RoleAssignments roles;
  private final Pairs pairs;
  private final Tenants tenants;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  AllPrograms(
      Switches switches,
      RoleHolders holders,
      RoleAssignments roles,
      Pairs pairs,
      Tenants tenants,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.switches = switches;
    this.holders = holders;
    this.roles = roles;
    this.pairs = pairs;
    this.tenants = tenants;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Before the year is opened: the cohort meetings are on, and more people are new. */
  public void on(String organization, String coordinator, LocalDate today) {
    switches.put(organization, "cohort.runs", true, YEAR, coordinator);
    List<Holding> leading = holders.holdings(organization, Role.SUPERINTENDENT, today);
    List<Holding> officers = holders.holdings(organization, Role.OFFICER, today);
    together(leading.get(0), leading.get(1), today);
    together(officers.get(0), officers.get(1), today);
    together(officers.get(2), leading.get(2), today);
  }

  private void together(Holding member, Holding mentor, LocalDate today) {
    holds(member, Role.NEW_MEMBER, today);
    holds(mentor, Role.MENTOR, today);
    pairs.save(new Pair(mentor.person(), member.person(), today));
  }

  private void holds(Holding one, Role role, LocalDate today) {
    roles.save(new RoleAssignment(one.person(), role, one.unit(), today));
  }

  /** Those who are paired begin their two years. */
  public int begin(String organization, LocalDate today) {
    List<Pair> together = pairs.on(organization, today);
    for (Pair pair : together) {
      tenants.within(
          organization,
          () ->
              transaction.executeWithoutResult(
                  status ->
                      events.publishEvent(
                          new PairAgreed(organization, pair.memberId(), pair.mentorId(), today))));
    }
    return together.size();
  }

  /** Most come and say what would help; some can't come. */
  Map<String, Object> card(Task task, LocalDate today) {
    int kind = Math.floorMod(task.getAssignee().hashCode() + today.getMonthValue(), 10);
    Map<String, Object> sent = new LinkedHashMap<>();
    if (kind == 1) {
      sent.put("cantCome", true);
    } else if (kind < 8) {
      sent.put("help", "Hard conversations, number " + kind);
    }
    return sent;
  }
}

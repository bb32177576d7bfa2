package org.almanac.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.boardplan.PlanTakenOver;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.plans.Goal;
import org.almanac.plans.Measure;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The board plan that runs when the sandbox opens, for officers to look at; invented, and so named.
 */
@Component
@Profile("!production")
class SandboxBoardPlan {
  private static final String MADE_IN = "2025-26";
  private static final Instant CLOSED = Instant.parse("2026-05-06T14:00:00Z");

  private final PlanTakenOver plans;
  private final RoleAssignments roles;

  SandboxBoardPlan(PlanTakenOver plans, RoleAssignments roles) {
    this.plans = plans;
    this.roles = roles;
  }

  /** Once, after the people are there. */
  void seed() {
    for (CSVRecord row : SandboxDistrictFile.rows("board-priorities-invented.csv")) {
      plans.priority(
          SandboxDistrict.CODE,
          new PlanTakenOver.Priority(
              row.get("key"),
              row.get("english"),
              row.get("french"),
              Integer.parseInt(row.get("from")),
              Integer.parseInt(row.get("to"))));
    }
    List<RoleAssignment> all = roles.findByOrganizationOrderById(SandboxDistrict.CODE);
    String director =
        all.stream()
            .filter(role -> role.role() == Role.DIRECTOR)
            .map(RoleAssignment::personId)
            .findFirst()
            .orElseThrow();
    plans.take(SandboxDistrict.CODE, MADE_IN, goals(all), director, CLOSED);
  }

  private static List<Goal> goals(List<RoleAssignment> roles) {
    Map<String, Goal> goals = new LinkedHashMap<>();
    int key = 0;
    for (CSVRecord row : SandboxDistrictFile.rows("board-plan-invented.csv")) {
      Measure measure = measure(key(++key), row);
      Goal known = goals.get(row.get("goal"));
      List<Measure> measures = new ArrayList<>(known == null ? List.of() : known.measures());
      measures.add(measure);
      Goal goal = known == null ? goal(key(++key), row, owner(roles, row.get("owner"))) : known;
      goals.put(
          goal.title(),
          new Goal(
              goal.key(), goal.title(), goal.why(), goal.owner(), goal.serves(), "", measures));
    }
    return List.copyOf(goals.values());
  }

  private static Goal goal(String key, CSVRecord row, String owner) {
    return new Goal(
        key, row.get("goal"), row.get("why"), owner, row.get("priority"), "", List.of());
  }

  private static Measure measure(String key, CSVRecord row) {
    return new Measure(
        key,
        row.get("name"),
        row.get("unit"),
        new BigDecimal(row.get("baseline")),
        row.get("baselineYear"),
        new BigDecimal(row.get("target")),
        row.get("targetYear"),
        row.get("figure"));
  }

  /** The officer with this portfolio. */
  private static String owner(List<RoleAssignment> roles, String portfolio) {
    return roles.stream()
        .filter(role -> role.role() == Role.OFFICER && portfolio.equals(role.portfolio()))
        .map(RoleAssignment::personId)
        .findFirst()
        .orElse("");
  }

  private static String key(int number) {
    return "%08x".formatted(number);
  }
}

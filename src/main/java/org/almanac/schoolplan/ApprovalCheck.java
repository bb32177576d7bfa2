package org.almanac.schoolplan;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The command that verifies approvals: started with {@code --almanac.approvals.verify=true} it says
 * of each whether what stands in the tables is exactly what was approved, and ends: with 0 where
 * all of them hold, else with 1.
 */
@Component
@ConditionalOnProperty("almanac.approvals.verify")
class ApprovalCheck implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ApprovalCheck.class);

  private final ApprovalDesk desk;
  private final ConfigurableApplicationContext program;

  ApprovalCheck(ApprovalDesk desk, ConfigurableApplicationContext program) {
    this.desk = desk;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> differing = differing();
    differing.forEach(key -> LOG.error("Approval {}: not what was approved, or of nobody", key));
    List<Approval> all = desk.all();
    long hold = all.stream().filter(desk::holds).count();
    LOG.info("Approvals: {} looked at, {} hold", all.size(), hold);
    System.exit(SpringApplication.exit(program, () -> differing.isEmpty() ? 0 : 1));
  }

  /** The keys of those that are no longer what was approved, or that nobody approved. */
  List<String> differing() {
    return Stream.concat(
            desk.all().stream()
                .filter(approval -> !desk.holds(approval))
                .map(one -> key(one.organization(), one.schoolYear(), one.school())),
            desk.unapproved().stream()
                .map(plan -> key(plan.organization(), plan.season(), plan.school())))
        .distinct()
        .toList();
  }

  private static String key(String organization, String schoolYear, String school) {
    return organization + ":" + SchoolPlanProgram.CODE + "-" + schoolYear + ":" + school;
  }
}

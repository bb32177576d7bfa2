package org.almanac.schoolplan;

import java.util.List;
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
    differing.forEach(key -> LOG.error("Approval {}: not what was approved", key));
    int all = desk.all().size();
    LOG.info("Approvals: {} looked at, {} hold", all, all - differing.size());
    System.exit(SpringApplication.exit(program, () -> differing.isEmpty() ? 0 : 1));
  }

  /** The keys of those that are no longer what was approved. */
  List<String> differing() {
    return desk.all().stream()
        .filter(approval -> !desk.holds(approval))
        .map(
            one ->
                one.organization()
                    + ":"
                    + SchoolPlanProgram.CODE
                    + "-"
                    + one.schoolYear()
                    + ":"
                    + one.school())
        .toList();
  }
}

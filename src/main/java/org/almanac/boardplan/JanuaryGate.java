package org.almanac.boardplan;

import java.util.Map;
import java.util.Optional;
import org.almanac.engine.Submissions;
import org.almanac.engine.Tenants;
import org.almanac.tasks.Going;
import org.almanac.tasks.Reassignment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** January's gate: the director is asked to open it, and a chair at the table can as well. */
@Service
@Transactional
class JanuaryGate {
  private final BoardPlanMonitoringProcess process;
  private final Reassignment reassignment;
  private final Submissions submissions;
  private final Tenants tenants;

  JanuaryGate(
      BoardPlanMonitoringProcess process,
      Reassignment reassignment,
      Submissions submissions,
      Tenants tenants) {
    this.process = process;
    this.reassignment = reassignment;
    this.submissions = submissions;
    this.tenants = tenants;
  }

  /** Whether January waits, and somebody is asked whether it begins all the same. */
  @Transactional(readOnly = true)
  boolean waits(BoardPlan plan) {
    return process.gate(plan.organization(), plan.schoolYear(), null).isPresent();
  }

  /**
   * January begins with what is there: whoever says so has the task, and gives the reason.
   *
   * @return false where nothing waits any more
   */
  boolean open(BoardPlan plan, String person, String reason) {
    String organization = plan.organization();
    Optional<Going> gate = process.gate(organization, plan.schoolYear(), person);
    gate.ifPresent(
        task -> {
          tenants.within(organization, () -> reassignment.handOver(task, person));
          submissions.submitAs(person, organization, task.taskId(), Map.of("reason", reason));
        });
    return gate.isPresent();
  }
}

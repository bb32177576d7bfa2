package org.almanac.intake;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.almanac.engine.Tenants;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The model {@code mentor-proposal}: one proposed pair, and the answers of its two. */
@Component
class MentorProposalProcess {
  static final String ID = "mentor-proposal";
  static final String MEMBER_ID = "memberId";
  static final String ANSWERS_UNTIL = "answersUntil";

  /** Whether the member chooses among several mentors first. */
  static final String CHOOSING = "choosing";

  /** Whether we look for somebody else; nobody's name goes with it. */
  static final String SOMEBODY_ELSE = "somebodyElse";

  /** The two who are asked; handed over within one transaction, kept nowhere. */
  static final String PEOPLE = "people";

  /** Whose answer: of each task one. */
  static final String PERSON = "person";

  private static final String TAKEN_BACK = "proposal-taken-back";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Tenants tenants;

  MentorProposalProcess(RuntimeService runtime, TaskService tasks, Tenants tenants) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.tenants = tenants;
  }

  /** {@code assoc:MATCH-2026:p0123-1}. */
  static String businessKey(ProposedPair pair) {
    return pair.organization() + ":" + pair.key();
  }

  /** MATCH-2026:p0123-1: how the pair's row knows it. */
  static String key(String businessKey) {
    return businessKey.substring(businessKey.indexOf(':') + 1);
  }

  static Object passing(List<String> people) {
    return Variables.untypedValue(people, true);
  }

  /** Starts the proposal and remembers it in the pair's row. */
  void start(ProposedPair pair, Instant until) {
    tenants.within(
        pair.organization(),
        () ->
            pair.runsAs(
                runtime
                    .createProcessInstanceByKey(ID)
                    .businessKey(businessKey(pair))
                    .setVariable(MEMBER_ID, pair.member())
                    .setVariable(ANSWERS_UNTIL, Date.from(until))
                    .setVariable(CHOOSING, pair.isChoosing())
                    .setVariable(SOMEBODY_ELSE, false)
                    .execute()
                    .getId()));
  }

  /** The proposal ends wherever it stands; when nobody waits any more, the row is the truth. */
  void takeBack(ProposedPair pair) {
    Execution waiting =
        pair.processInstanceId()
            .map(
                id ->
                    runtime
                        .createExecutionQuery()
                        .processInstanceId(id)
                        .messageEventSubscriptionName(TAKEN_BACK)
                        .singleResult())
            .orElse(null);
    if (waiting != null) {
      runtime.messageEventReceived(TAKEN_BACK, waiting.getId());
    }
  }

  /** The open task of one of the two. */
  Optional<String> task(ProposedPair pair, String person) {
    return pair.processInstanceId().flatMap(id -> task(id, person, pair.isChoosing()));
  }

  private Optional<String> task(String instance, String person, boolean choosing) {
    return tasks.createTaskQuery().processInstanceId(instance).list().stream()
        .filter(task -> choosing || person.equals(tasks.getVariable(task.getId(), PERSON)))
        .findFirst()
        .map(task -> task.getId());
  }
}

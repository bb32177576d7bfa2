package org.almanac.tasks;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Asks the programs who is a party, when somebody might stand in. */
@Component
class Parties {
  private final ObjectProvider<TaskParties> programs;
  private final RuntimeService runtime;
  private final NotTheirsRows rows;

  Parties(ObjectProvider<TaskParties> programs, RuntimeService runtime, NotTheirsRows rows) {
    this.programs = programs;
    this.runtime = runtime;
    this.rows = rows;
  }

  /** To an open task, and whoever said that it isn't theirs: they don't stand in for it again. */
  Predicate<String> to(String organization, Hands.Held task) {
    Supplier<Set<String>> refused =
        SingletonSupplier.of(() -> refused(organization, task.taskId()));
    return in(organization, task.instanceId())
        .or(person -> person.equals(task.givenBackBy()) || refused.get().contains(person));
  }

  private Set<String> refused(String organization, String taskId) {
    Set<String> people = new HashSet<>();
    for (NotTheirs row : rows.findByOrganizationAndTaskIdOrderByIdAsc(organization, taskId)) {
      if (row.state() == NotTheirs.State.BACK) {
        people.remove(row.person());
      } else {
        people.add(row.person());
      }
    }
    return people;
  }

  /** To the work of a running instance; asked only if anybody wants to know. */
  private Predicate<String> in(String organization, String instanceId) {
    return to(
        organization,
        () -> {
          ProcessInstance instance =
              runtime.createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
          return instance == null ? null : instance.getBusinessKey();
        });
  }

  Predicate<String> to(String organization, Supplier<String> businessKey) {
    Supplier<Set<String>> known =
        SingletonSupplier.of(() -> known(organization, businessKey.get()));
    return person -> known.get().contains(person);
  }

  private Set<String> known(String organization, String businessKey) {
    return businessKey == null
        ? Set.of()
        : programs.stream()
            .flatMap(program -> program.of(organization, businessKey).stream())
            .collect(Collectors.toSet());
  }
}
